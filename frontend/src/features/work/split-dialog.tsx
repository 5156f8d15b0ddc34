import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { contestedWeight } from '@/shared/lib/split';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { SettlementPreview } from '@/shared/ui/settlement-preview';
import type { DialogProps } from './dialogs';
import { useWorkText } from './text';

export function SplitDialog({ booking, opened, onClose }: DialogProps) {
  const text = useWorkText();
  const step = useBookingStep(booking.id);
  const weight = contestedWeight(booking);
  const [accepted, setAccepted] = useState(Math.ceil(weight / 2));
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text('split.title')}
      confirm={text('split.confirm')}
      onConfirm={() => step('split', { acceptedWeight: accepted, version: booking.version })}
    >
      <Text>{text('split.text', { weight })}</Text>
      <NumberInput
        label={text('split.weight', { weight })}
        min={0}
        max={weight}
        clampBehavior="strict"
        allowDecimal={false}
        value={accepted}
        onChange={(value) => setAccepted(Number(value))}
      />
      {opened && <SettlementPreview bookingId={booking.id} acceptedWeight={accepted} />}
    </ConfirmDialog>
  );
}
