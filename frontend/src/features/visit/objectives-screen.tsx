import { Badge, Group, Stack, Text, Textarea } from '@mantine/core';
import type { ReportObjective, Verdict } from '@/shared/api/types/reports';
import { useCommonText } from '@/shared/text/common';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Conflict } from './answer-conflict';
import { Choice } from './choice';
import { PhotoField } from './photo-field';
import { SaveMark } from './save-mark';
import { useVisitText } from './text';
import { useVisiting } from './visit-frame';
import type { ObjectiveDraft } from './visit-work';
import classes from './visit.module.css';

const verdicts = ['PASS', 'CONDITIONAL', 'PENDING', 'FAIL'] as const satisfies readonly Verdict[];

export function ObjectivesScreen() {
  const text = useVisitText();
  const { booking, report } = useVisiting();
  const home = `/visits/${booking.id}/today`;
  const first = report?.sections[0];
  return (
    <Page title={text('part.objectives')} width={720} back={{ to: home, label: text('overview') }}>
      <Stack gap="md">
        {report?.objectives.map((objective) => (
          <ObjectiveCard key={objective.objectiveId} objective={objective} />
        ))}
        {first && (
          <Group justify="flex-end">
            <LinkButton to={`${home}/answers/${first.code}`} size="md" className={classes.wrap}>
              {text('section.next', { title: first.title })}
            </LinkButton>
          </Group>
        )}
      </Stack>
    </Page>
  );
}

function ObjectiveCard({ objective }: { objective: ReportObjective }) {
  const text = useVisitText();
  const common = useCommonText();
  const { work } = useVisiting();
  const id = objective.objectiveId;
  const draft = work.objective(id);
  const unsaved = work.saves.get(`objective:${id}`);
  const theirs = unsaved?.current as ObjectiveDraft | undefined;
  return (
    <section
      className={classes.card}
      id={id}
      data-answered={draft.verdict !== null || undefined}
      aria-labelledby={`${id}-text`}
    >
      <div className={classes.meta}>
        {objective.must && <Badge>{text('objective.must')}</Badge>}
        <Badge color="gray" variant="outline">
          {text('objective.weight', { weight: objective.weight })}
        </Badge>
        <SaveMark unsaved={unsaved} saved={objective.version > 0} />
      </div>
      <Text fw={650} size="lg" id={`${id}-text`}>
        {objective.text}
      </Text>
      <Text size="sm" c="dimmed">
        {text('objective.proof', { proof: objective.proof })}
      </Text>
      <Stack gap="md" mt="sm">
        {unsaved?.status === 'conflict' && theirs && (
          <Conflict
            conflictKey={`objective:${id}`}
            mine={<Said draft={draft} />}
            theirs={<Said draft={theirs} />}
          />
        )}
        <Choice
          label={`${text('objective.verdict')}: ${objective.text}`}
          options={verdicts}
          nameOf={(verdict) => common(`verdict.${verdict}`)}
          value={draft.verdict}
          onChange={(verdict) => work.changeObjective(id, { verdict })}
        />
        <Textarea
          label={text('objective.found')}
          description={text('objective.foundHelp')}
          minRows={2}
          maxRows={12}
          maxLength={4000}
          value={draft.found}
          onChange={(event) => work.changeObjective(id, { found: event.currentTarget.value })}
        />
        <PhotoField target={{ kind: 'objective', id }} label={objective.text} />
      </Stack>
    </section>
  );
}

function Said({ draft }: { draft: ObjectiveDraft }) {
  const common = useCommonText();
  return (
    <>
      {draft.verdict !== null && <div>{common(`verdict.${draft.verdict}`)}</div>}
      <div>{draft.found}</div>
    </>
  );
}
