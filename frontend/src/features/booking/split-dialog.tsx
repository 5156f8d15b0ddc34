import { NumberInput, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { Booking } from '@/shared/api/types/bookings';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { contestedWeight } from '@/shared/lib/split';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { SettlementPreview } from '@/shared/ui/settlement-preview';
import type { DialogProps } from './dialogs';
import { useBookingText } from './text';

const shortestReason = 20;

export function SplitDialog({ booking, opened, onClose, deciding }: DialogProps & { deciding: boolean }) {
  const text = useBookingText();
  const step = useBookingStep(booking.id);
  const client = useQueryClient();
  const weight = contestedWeight(booking);
  const [accepted, setAccepted] = useState(Math.floor(weight / 2));
  const [reason, setReason] = useState('');

  async function send() {
    const body = { acceptedWeight: accepted, version: booking.version };
    if (!deciding) return step('split', body);
    const decided = await api.post<Booking>(`/admin/bookings/${booking.id}/decision`, {
      ...body,
      reason: reason.trim(),
    } satisfies BodyOf<'/api/admin/bookings/{id}/decision', 'post'>);
    client.setQueryData(['bookings', booking.id], decided);
    return client.invalidateQueries({ queryKey: ['bookings'] });
  }

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text(deciding ? 'do.DECIDE_SPLIT' : 'split.title')}
      confirm={text(deciding ? 'split.decide' : 'split.confirm')}
      disabled={deciding && reason.trim().length < shortestReason}
      onConfirm={send}
    >
      <Text>{text(deciding ? 'split.decideText' : 'split.text', { weight })}</Text>
      <NumberInput
        label={text('split.weight')}
        min={0}
        max={weight}
        clampBehavior="strict"
        allowDecimal={false}
        value={accepted}
        onChange={(value) => setAccepted(typeof value === 'number' ? value : 0)}
      />
      {opened && <SettlementPreview bookingId={booking.id} acceptedWeight={accepted} />}
      {deciding && (
        <Textarea
          label={text('split.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  );
}
