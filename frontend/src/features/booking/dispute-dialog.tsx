import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import type { DialogProps } from './dialogs';
import { useBookingText } from './text';

/** A dispute before there is a report to read; with a report it is opened there, objective by objective. */
export function DisputeDialog({ booking, opened, onClose }: DialogProps) {
  const text = useBookingText();
  const step = useBookingStep(booking.id);
  const [chosen, setChosen] = useState<string[]>([]);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [wanted, setWanted] = useState('');
  const reasonOf = (id: string) => (reasons[id] ?? '').trim();
  const objectives = booking.brief.objectives.map((objective) => ({ ...objective, key: objective.id ?? '' }));
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      danger
      title={text('dispute.openTitle')}
      confirm={text('dispute.confirm')}
      disabled={chosen.length === 0 || wanted.trim() === '' || chosen.some((id) => reasonOf(id) === '')}
      onConfirm={() =>
        step('dispute', {
          contested: chosen.map((objectiveId) => ({ objectiveId, reason: reasonOf(objectiveId) })),
          wantedOutcome: wanted.trim(),
          version: booking.version,
        })
      }
    >
      <Text>{text('dispute.openText')}</Text>
      <Checkbox.Group label={text('dispute.which')} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt={6}>
          {objectives.map((objective) => (
            <Checkbox key={objective.key} value={objective.key} label={objective.text} />
          ))}
        </Stack>
      </Checkbox.Group>
      {objectives
        .filter(({ key }) => chosen.includes(key))
        .map((objective) => (
          <Textarea
            key={objective.key}
            label={text('dispute.reason', { objective: objective.text })}
            value={reasons[objective.key] ?? ''}
            onChange={(event) => {
              const reason = event.currentTarget.value;
              setReasons((before) => ({ ...before, [objective.key]: reason }));
            }}
          />
        ))}
      <Textarea
        label={text('dispute.wanted')}
        description={text('dispute.wantedHelp')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
