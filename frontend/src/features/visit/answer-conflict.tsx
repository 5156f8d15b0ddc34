import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer, ReportQuestion } from '@/shared/api/types/reports';
import { useCommonText } from '@/shared/text/common';
import type { Unsaved } from './save-queue';
import { useVisitText } from './text';
import { useVisiting } from './visit-frame';
import type { AnswerDraft } from './visit-work';
import classes from './visit.module.css';

/** Two windows wrote into the same answer: both versions side by side, and the person chooses. */
export function AnswerConflict({ question, unsaved }: { question: ReportQuestion; unsaved: Unsaved }) {
  const theirs = unsaved.current as Answer | undefined;
  const mine = unsaved.body as unknown as AnswerDraft;
  if (theirs === undefined) return null;
  return (
    <Conflict
      conflictKey={`answer:${question.id}`}
      mine={<Words draft={mine} />}
      theirs={<Words draft={theirs} />}
    />
  );
}

interface ConflictProps {
  conflictKey: string;
  mine: ReactNode;
  theirs: ReactNode;
}

export function Conflict({ conflictKey, mine, theirs }: ConflictProps) {
  const text = useVisitText();
  const { work } = useVisiting();
  return (
    <div className={classes.conflict} role="alert">
      <Text fw={650} size="sm">
        {text('conflict.title')}
      </Text>
      <div className={classes.versions}>
        <div>
          <Text size="xs" fw={600}>
            {text('conflict.mine')}
          </Text>
          {mine}
        </div>
        <div>
          <Text size="xs" fw={600}>
            {text('conflict.theirs')}
          </Text>
          {theirs}
        </div>
      </div>
      <Group gap="xs">
        <Button size="sm" onClick={() => work.saves.resolve(conflictKey, 'mine')}>
          {text('conflict.keepMine')}
        </Button>
        <Button size="sm" variant="default" onClick={() => work.saves.resolve(conflictKey, 'theirs')}>
          {text('conflict.keepTheirs')}
        </Button>
      </Group>
    </div>
  );
}

function Words({ draft }: { draft: Pick<AnswerDraft, 'value' | 'basis' | 'note'> }) {
  const text = useVisitText();
  const common = useCommonText();
  const { value, basis, note } = draft;
  const said =
    value === null
      ? text('conflict.nothing')
      : typeof value === 'boolean'
        ? text(value ? 'yes' : 'no')
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value);
  return (
    <>
      <div>{said}</div>
      {basis !== null && <div>{common(`basis.${basis}`)}</div>}
      {note !== '' && <div>{note}</div>}
    </>
  );
}
