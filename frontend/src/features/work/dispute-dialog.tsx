import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import type { DialogProps } from './dialogs';
import { useWorkText } from './text';

export function DisputeDialog({ booking, opened, onClose }: DialogProps) {
  const text = useWorkText();
  const step = useBookingStep(booking.id);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [wanted, setWanted] = useState('');
  const chosen = Object.entries(reasons);
  function toggle(id: string) {
    setReasons((before) => {
      if (!(id in before)) return { ...before, [id]: '' };
      return Object.fromEntries(Object.entries(before).filter(([key]) => key !== id));
    });
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      danger
      title={text('dispute.title')}
      confirm={text('dispute.confirm')}
      disabled={
        chosen.length === 0 || wanted.trim() === '' || chosen.some(([, reason]) => reason.trim() === '')
      }
      onConfirm={() =>
        step('dispute', {
          contested: chosen.map(([objectiveId, reason]) => ({ objectiveId, reason: reason.trim() })),
          wantedOutcome: wanted.trim(),
          version: booking.version,
        })
      }
    >
      <Text>{text('dispute.text')}</Text>
      <Stack gap="sm" role="group" aria-label={text('dispute.which')}>
        <Text fw={600}>{text('dispute.which')}</Text>
        {booking.brief.objectives.map((objective) => {
          const id = objective.id ?? '';
          const reason = reasons[id];
          return (
            <div key={id}>
              <Checkbox label={objective.text} checked={reason !== undefined} onChange={() => toggle(id)} />
              {reason !== undefined && (
                <Textarea
                  mt="xs"
                  label={text('dispute.reason')}
                  maxLength={1000}
                  value={reason}
                  onChange={(event) => {
                    const words = event.currentTarget.value;
                    setReasons((before) => ({ ...before, [id]: words }));
                  }}
                />
              )}
            </div>
          );
        })}
      </Stack>
      <Textarea
        label={text('dispute.wanted')}
        maxLength={1000}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
