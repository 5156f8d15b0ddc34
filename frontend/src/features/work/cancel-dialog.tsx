import { Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { Cancellation } from '@/shared/api/types/bookings';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Loaded, Loading } from '@/shared/ui/states';
import type { DialogProps } from './dialogs';
import { useWorkText } from './text';

/** Says what cancelling means for both sides before it can be confirmed. */
export function CancelDialog({ booking, opened, onClose }: DialogProps) {
  const text = useWorkText();
  const step = useBookingStep(booking.id);
  const [reason, setReason] = useState('');
  const preview = useQuery({
    queryKey: ['bookings', booking.id, 'cancellation'],
    queryFn: () => api.get<Cancellation>(`/bookings/${booking.id}/cancellation`),
    enabled: opened,
    staleTime: 0,
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      danger
      title={text('cancel.title')}
      confirm={text('do.CANCEL')}
      disabled={preview.data === undefined || reason.trim() === ''}
      onConfirm={() => step('cancel', { reason: reason.trim(), version: booking.version })}
    >
      <Text>{text('cancel.lead')}</Text>
      <Loaded query={preview} skeleton={<Loading rows={2} height={40} />}>
        {(data) => (
          <>
            <Text>{data.text}</Text>
            <Facts
              money
              rows={[
                [text('cancel.refund'), <MoneyText key="refund" money={data.refund} />],
                [text('cancel.fee'), <MoneyText key="fee" money={data.representativeFee} />],
                [text('cancel.expenses'), <MoneyText key="expenses" money={data.expenses} />],
              ]}
            />
          </>
        )}
      </Loaded>
      <Textarea
        label={text('cancel.reason')}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
