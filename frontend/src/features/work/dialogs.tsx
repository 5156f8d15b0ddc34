import { SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import type { Booking } from '@/shared/api/types/bookings';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useWorkText } from './text';

export interface DialogProps {
  booking: Booking;
  opened: boolean;
  onClose: () => void;
}

export function DeclineDialog({ booking, opened, onClose }: DialogProps) {
  const text = useWorkText();
  const step = useBookingStep(booking.id);
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      danger
      title={text('decline.title')}
      confirm={text('do.DECLINE')}
      disabled={reason.trim() === ''}
      onConfirm={() => step('decline', { reason: reason.trim() })}
    >
      <Text>{text('decline.text')}</Text>
      <Textarea
        label={text('decline.reason')}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

export function WithdrawDialog({ booking, opened, onClose }: DialogProps) {
  const text = useWorkText();
  const step = useBookingStep(booking.id);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      danger
      title={text('withdraw.title')}
      confirm={text('do.WITHDRAW')}
      onConfirm={() => step('withdraw', { version: booking.version })}
    >
      <Text>{text('withdraw.text')}</Text>
    </ConfirmDialog>
  );
}

export function ExtendDialog({ booking, opened, onClose }: DialogProps) {
  const text = useWorkText();
  const step = useBookingStep(booking.id);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text('extend.title')}
      confirm={text('extend.confirm')}
      onConfirm={() => step('extend-review', { version: booking.version })}
    >
      <Text>{text('extend.text')}</Text>
    </ConfirmDialog>
  );
}

export function RescheduleDialog({ booking, opened, onClose }: DialogProps) {
  const text = useWorkText();
  const step = useBookingStep(booking.id);
  const agreed = booking.agreedQuote;
  const [start, setStart] = useState(agreed?.startLocal.slice(0, 16) ?? '');
  const [end, setEnd] = useState(agreed?.endLocal.slice(0, 16) ?? '');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text('reschedule.title')}
      confirm={text('reschedule.confirm')}
      disabled={start === '' || end <= start}
      onConfirm={() =>
        step('reschedule', { startLocal: `${start}:00`, endLocal: `${end}:00`, version: booking.version })
      }
    >
      <Text>{text('reschedule.text')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          type="datetime-local"
          label={text('reschedule.start')}
          value={start}
          onChange={(event) => setStart(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={text('reschedule.end')}
          value={end}
          onChange={(event) => setEnd(event.currentTarget.value)}
        />
      </SimpleGrid>
    </ConfirmDialog>
  );
}
