import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import type { Booking } from '@/shared/api/types/bookings';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useVisitText } from './text';

const outcomes = ['GATE_REFUSED', 'UNSAFE', 'CLOSED'] as const;

interface RefuseDialogProps {
  booking: Booking;
  opened: boolean;
  onClose: () => void;
}

export function RefuseDialog({ booking, opened, onClose }: RefuseDialogProps) {
  const text = useVisitText();
  const step = useBookingStep(booking.id);
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>();
  const [note, setNote] = useState('');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      danger
      title={text('refuse.title')}
      confirm={text('refuse.confirm')}
      disabled={outcome === undefined || note.trim() === ''}
      onConfirm={async () => outcome && step('gate-refused', { outcome, note: note.trim() })}
    >
      <Text>{text('refuse.text')}</Text>
      <Radio.Group
        aria-label={text('refuse.title')}
        value={outcome ?? ''}
        onChange={(value) => setOutcome(outcomes.find((one) => one === value))}
      >
        <Stack gap="sm">
          {outcomes.map((one) => (
            <Radio key={one} value={one} label={text(`refuse.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={text('refuse.note')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
