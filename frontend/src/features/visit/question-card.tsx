import { Badge, Stack, Text, Textarea } from '@mantine/core';
import type { Basis, ReportQuestion } from '@/shared/api/types/reports';
import { useCommonText } from '@/shared/text/common';
import { SeverityBadge } from '@/shared/ui/badges';
import { AnswerConflict } from './answer-conflict';
import { Choice } from './choice';
import { PhotoField } from './photo-field';
import { isAnswered } from './progress';
import { SaveMark } from './save-mark';
import { useVisitText } from './text';
import { ValueField } from './value-field';
import { useVisiting } from './visit-frame';
import type { AnswerDraft } from './visit-work';
import classes from './visit.module.css';

const bases = ['SEEN', 'DOCUMENT', 'TOLD', 'NOT_SHOWN', 'NA'] as const satisfies readonly Basis[];

/** One question: the value, how it is known, the note, the photos. It saves itself. */
export function QuestionCard({ question }: { question: ReportQuestion }) {
  const text = useVisitText();
  const { work } = useVisiting();
  const key = `answer:${question.id}`;
  const draft = work.answer(question.id);
  const unsaved = work.saves.get(key);
  const answered = isAnswered(question, draft);
  const change = (changes: Partial<AnswerDraft>) => work.changeAnswer(question.id, changes);
  return (
    <section
      className={classes.card}
      id={question.id}
      data-answered={answered || undefined}
      aria-labelledby={`${question.id}-text`}
    >
      <div className={classes.meta}>
        <Badge color="gray" variant="outline">
          {question.id}
        </Badge>
        {question.severity !== 'MINOR' && <SeverityBadge severity={question.severity} />}
        <SaveMark unsaved={unsaved} saved={question.answer !== null} />
      </div>
      <Text fw={650} size="lg" id={`${question.id}-text`}>
        {question.text}
      </Text>
      {question.help !== null && (
        <Text size="sm" c="dimmed">
          {question.help}
        </Text>
      )}
      {question.computed ? (
        <Text size="sm" fw={600}>
          {text('computed')}
        </Text>
      ) : (
        <Stack gap="md" mt="sm">
          {unsaved?.status === 'conflict' && <AnswerConflict question={question} unsaved={unsaved} />}
          <Fields question={question} draft={draft} onChange={change} />
        </Stack>
      )}
    </section>
  );
}

interface FieldsProps {
  question: ReportQuestion;
  draft: AnswerDraft;
  onChange: (changes: Partial<AnswerDraft>) => void;
}

function Fields({ question, draft, onChange }: FieldsProps) {
  const text = useVisitText();
  const common = useCommonText();
  const without = draft.basis === 'NA' || draft.basis === 'NOT_SHOWN';
  const noteLabel = without ? 'noteWhy' : question.evidence.noteAlways ? 'noteNeeded' : 'note';
  return (
    <>
      {!without && question.type !== 'PHOTO' && (
        <ValueField question={question} value={draft.value} onChange={(value) => onChange({ value })} />
      )}
      {question.rated && !without && (
        <div>
          <Text size="sm" fw={600}>
            {text('rating')}
          </Text>
          <Text size="sm" c="dimmed" mb={6}>
            {question.ratedHelp}
          </Text>
          <Choice
            label={`${text('rating')}: ${question.text}`}
            options={['0', '1', '2', '3', '4', '5']}
            value={draft.rating === null ? null : String(draft.rating)}
            onChange={(rating) => onChange({ rating: rating === null ? null : Number(rating) })}
          />
        </div>
      )}
      <div>
        <Text size="sm" fw={600} mb={6}>
          {text('basis')}
        </Text>
        <Choice
          label={`${text('basis')} ${question.text}`}
          options={bases}
          nameOf={(basis) => common(`basis.${basis}`)}
          value={draft.basis}
          onChange={(basis) =>
            basis !== null &&
            onChange(basis === 'NA' || basis === 'NOT_SHOWN' ? { basis, value: null } : { basis })
          }
        />
      </div>
      <Textarea
        label={text(noteLabel)}
        minRows={1}
        maxRows={10}
        maxLength={4000}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <PhotoField
        target={{ kind: 'answer', id: question.id }}
        label={question.text}
        need={<Need question={question} />}
      />
    </>
  );
}

function Need({ question }: { question: ReportQuestion }) {
  const text = useVisitText();
  const { photos, documents, measurement, video } = question.evidence;
  const needs = [
    photos > 0 ? text('need.photos', { count: photos }) : undefined,
    documents > 0 ? text('need.documents', { count: documents }) : undefined,
    measurement ? text('need.measurement') : undefined,
    video ? text('need.video') : undefined,
  ].filter((need) => need !== undefined);
  if (needs.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {text('need.title', { what: needs.join(', ') })}
    </Text>
  );
}
