import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { formatMoney } from '@/shared/lib/money';
import { contestedWeight, splitOf } from '@/shared/lib/split';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import type { DialogProps } from './dialogs';
import { useWorkText } from './text';

export function SplitDialog({ booking, opened, onClose }: DialogProps) {
  const text = useWorkText();
  const step = useBookingStep(booking.id);
  const weight = contestedWeight(booking);
  const [accepted, setAccepted] = useState(Math.ceil(weight / 2));
  const split = booking.agreedQuote && splitOf(booking.agreedQuote.fee, accepted, weight);
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
      {split && (
        <Text fw={600} role="status">
          {text('split.preview', {
            released: formatMoney(split.released),
            refunded: formatMoney(split.refunded),
          })}
        </Text>
      )}
    </ConfirmDialog>
  );
}
