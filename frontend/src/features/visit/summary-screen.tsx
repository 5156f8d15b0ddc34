import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Report, Verdict } from '@/shared/api/types/reports';
import { useCommonText } from '@/shared/text/common';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { Conflict } from './answer-conflict';
import { Choice } from './choice';
import { SaveMark } from './save-mark';
import { useVisitText } from './text';
import { useVisiting } from './visit-frame';
import classes from './visit.module.css';

type Summary = Omit<Report['summary'], 'version'>;

const verdicts = ['PASS', 'CONDITIONAL', 'PENDING', 'FAIL'] as const satisfies readonly Verdict[];
const empty: Summary = { strengths: [], concerns: [], couldNotVerify: '', verdict: null, text: '' };

const three = (lines: string[]) => [lines[0] ?? '', lines[1] ?? '', lines[2] ?? ''];
const filled = (lines: string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');

export function SummaryScreen() {
  const text = useVisitText();
  const common = useCommonText();
  const { booking, report, work } = useVisiting();
  const unsaved = work.saves.get('summary:');
  const [summary, setSummary] = useState<Summary>(() => {
    const kept = (unsaved?.body as Summary | undefined) ?? report?.summary ?? empty;
    return { ...kept, strengths: three(kept.strengths), concerns: three(kept.concerns) };
  });
  const version = report?.summary.version ?? 0;
  const home = `/visits/${booking.id}/today`;

  function change(changes: Partial<Summary>) {
    const next = { ...summary, ...changes };
    setSummary(next);
    work.saves.change(
      'summary:',
      '/summary',
      {
        strengths: filled(next.strengths),
        concerns: filled(next.concerns),
        couldNotVerify: next.couldNotVerify,
        verdict: next.verdict,
        text: next.text,
      },
      version,
    );
  }
  const lines = (name: 'strengths' | 'concerns', label: 'summary.strength' | 'summary.concern') => (
    <Stack gap="xs">
      <Text fw={600}>{text(`summary.${name}`)}</Text>
      {summary[name].map((line, at) => (
        <TextInput
          key={at}
          aria-label={text(label, { number: at + 1 })}
          maxLength={200}
          value={line}
          onChange={(event) => {
            const value = event.currentTarget.value;
            change({ [name]: summary[name].map((one, index) => (index === at ? value : one)) });
          }}
        />
      ))}
    </Stack>
  );
  const theirs = unsaved?.current as Summary | undefined;

  return (
    <Page title={text('part.summary')} width={720} back={{ to: home, label: text('overview') }}>
      <Stack gap="md">
        <SaveMark unsaved={unsaved} saved={version > 0} />
        {unsaved?.status === 'conflict' && theirs && (
          <Conflict conflictKey="summary:" mine={summary.text} theirs={theirs.text} />
        )}
        <Section title={text('summary.verdict')}>
          <Choice
            label={text('summary.verdict')}
            options={verdicts}
            nameOf={(verdict) => common(`verdict.${verdict}`)}
            value={summary.verdict}
            onChange={(verdict) => change({ verdict })}
          />
          <Textarea
            label={text('summary.text')}
            description={text('summary.textHelp')}
            minRows={4}
            maxRows={14}
            maxLength={4000}
            value={summary.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          {lines('strengths', 'summary.strength')}
          {lines('concerns', 'summary.concern')}
          <Textarea
            label={text('summary.couldNotVerify')}
            minRows={2}
            maxRows={10}
            maxLength={4000}
            value={summary.couldNotVerify}
            onChange={(event) => change({ couldNotVerify: event.currentTarget.value })}
          />
        </Section>
        <Group justify="flex-end">
          <LinkButton to={`${home}/missing`} size="md" className={classes.wrap}>
            {text('section.next', { title: text('part.missing') })}
          </LinkButton>
        </Group>
      </Stack>
    </Page>
  );
}
