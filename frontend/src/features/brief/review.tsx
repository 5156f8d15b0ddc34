import { Alert, Anchor, Badge, Button, Group, List, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useExpertise } from '@/shared/api/session';
import { formatDay } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import classes from './brief.module.css';
import { briefOf, openPoints, type Draft } from './draft';
import type { StepId } from './step-names';
import { useBriefText } from './text';
import { totalOf } from './weights';

interface ReviewProps {
  draft: Draft;
  factory: string;
  onGo: (step: StepId) => void;
  onFind: () => Promise<void>;
}

export function Review({ draft, factory, onGo, onFind }: ReviewProps) {
  const text = useBriefText();
  const common = useCommonText();
  const expertise = useExpertise();
  const [busy, setBusy] = useState(false);
  const brief = briefOf(draft);
  const open = openPoints(brief);
  const edit = (step: StepId, name: string) => (
    <Anchor
      component="button"
      type="button"
      size="sm"
      aria-label={`${text('review.edit')}: ${name}`}
      onClick={() => onGo(step)}
    >
      {text('review.edit')}
    </Anchor>
  );
  const languageName = (code: string) =>
    expertise.data?.languages.find((language) => language.code === code)?.name ?? code;
  return (
    <>
      <Text c="dimmed">{text('review.lead')}</Text>
      <Section title={text('step.what')} actions={edit('what', text('step.what'))}>
        <Facts
          rows={[
            [text('factory'), factory],
            [text('title'), brief.title],
            [text('way'), common(`way.${brief.way}`)],
            [text('type'), common(`visitType.${brief.visitType}`)],
          ]}
        />
      </Section>
      <Section title={text('step.objectives')} actions={edit('objectives', text('step.objectives'))}>
        <ol className={classes.objectiveList}>
          {brief.objectives.map((objective, at) => (
            <li key={at}>
              <div>
                <Text fw={600}>{objective.text}</Text>
                <Text size="sm" c="dimmed">
                  {objective.proof}
                </Text>
              </div>
              <Group gap="xs" wrap="nowrap">
                <Badge color={objective.must ? 'pine' : 'gray'}>
                  {text(objective.must ? 'review.must' : 'review.nice')}
                </Badge>
                <Text className="tabular" fw={600}>
                  {objective.weight}
                </Text>
              </Group>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={text('step.people')} actions={edit('people', text('step.people'))}>
        <Facts
          rows={[
            [
              text('people'),
              brief.people.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('; ') ||
                text('review.none'),
            ],
            [
              text('questions'),
              brief.questions.length === 0 ? text('review.none') : brief.questions.join(' · '),
            ],
            [text('notes'), brief.notes],
          ]}
        />
      </Section>
      <Section title={text('step.when')} actions={edit('when', text('step.when'))}>
        <Facts
          rows={[
            [
              text('dates'),
              brief.earliestOn === null || brief.latestOn === null
                ? text('review.any')
                : text('review.window', { from: formatDay(brief.earliestOn), to: formatDay(brief.latestOn) }),
            ],
            [text('languages'), brief.languages.map(languageName).join(', ')],
            [text('budget'), brief.budget && <MoneyText money={brief.budget} />],
            [text('currency'), brief.currency],
          ]}
        />
      </Section>
      {open.length > 0 && (
        <Alert color="clay" icon={<IconListCheck aria-hidden />} title={text('review.open')}>
          <List size="sm">
            {open.map((point) => (
              <List.Item key={point}>
                {text(`open.${point}`, { total: totalOf(brief.objectives.map(({ weight }) => weight)) })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button
          size="lg"
          disabled={open.length > 0}
          loading={busy}
          onClick={() => {
            setBusy(true);
            void onFind().finally(() => setBusy(false));
          }}
        >
          {text('review.find')}
        </Button>
      </Group>
    </>
  );
}
