import { Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Empty } from '@/shared/ui/states';
import { sectionProgress } from './progress';
import { QuestionCard } from './question-card';
import { useVisitText } from './text';
import { useVisiting } from './visit-frame';
import classes from './visit.module.css';

/** Brings the question that a link names into sight. */
function useAnchor() {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}

export function SectionScreen() {
  const text = useVisitText();
  const { code = '' } = useParams();
  const { booking, report, work } = useVisiting();
  useAnchor();
  const home = `/visits/${booking.id}/today`;
  const sections = report?.sections ?? [];
  const at = sections.findIndex((section) => section.code === code);
  const section = sections[at];
  const next = sections[at + 1];
  if (section === undefined)
    return (
      <Page title={text('report.title')} width={720} back={{ to: home, label: text('overview') }}>
        <Empty title={text('notNow')} />
      </Page>
    );
  const { answered, all } = sectionProgress(section, work);
  return (
    <Page title={section.title} lead={section.intro} width={720} back={{ to: home, label: text('overview') }}>
      <Stack gap="md">
        <Text size="sm" fw={600}>
          {text('report.progress', { answered, applicable: all })}
        </Text>
        {section.questions.map((question) => (
          <QuestionCard key={question.id} question={question} />
        ))}
        <Group justify="flex-end">
          <LinkButton
            to={next ? `${home}/answers/${next.code}` : `${home}/people`}
            size="md"
            className={classes.wrap}
          >
            {text('section.next', { title: next?.title ?? text('part.people') })}
          </LinkButton>
        </Group>
      </Stack>
    </Page>
  );
}
