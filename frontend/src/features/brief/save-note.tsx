import { Anchor, Group } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import classes from './brief.module.css';
import { useBriefText } from './text';
import type { SaveState } from './use-autosave';

interface SaveNoteProps {
  state: SaveState;
  onSave: () => void;
  onReload: () => void;
}

export function SaveNote({ state, onSave, onReload }: SaveNoteProps) {
  const text = useBriefText();
  const wrong = state.kind === 'failed' || state.kind === 'stale';
  return (
    <Group
      gap={6}
      role={wrong ? 'alert' : 'status'}
      className={classes.save}
      c={wrong ? 'brick.7' : undefined}
    >
      {state.kind === 'saved' && <IconCheck size={16} aria-hidden />}
      {wrong && <IconAlertTriangle size={16} aria-hidden />}
      {state.kind === 'failed'
        ? text('save.failed', {
            why: state.problem.errors[0]?.message ?? state.problem.message,
          })
        : text(`save.${state.kind}`)}
      {state.kind === 'failed' && (
        <Anchor component="button" type="button" inherit onClick={onSave}>
          {text('save.retry')}
        </Anchor>
      )}
      {state.kind === 'stale' && (
        <Anchor component="button" type="button" inherit onClick={onReload}>
          {text('save.reload')}
        </Anchor>
      )}
    </Group>
  );
}
