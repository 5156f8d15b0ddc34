import { Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { Cancellation } from '@/shared/api/types/bookings';
import { formatMoney } from '@/shared/lib/money';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Loaded, Loading } from '@/shared/ui/states';
import type { DialogProps } from './dialogs';
import { useBookingText } from './text';

/** Shows what cancelling costs at this minute before it can be confirmed. */
export function CancelDialog({ booking, opened, onClose }: DialogProps) {
  const text = useBookingText();
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
      confirm={
        preview.data
          ? text('cancel.confirm', { amount: formatMoney(preview.data.refund) })
          : text('cancel.title')
      }
      disabled={preview.data === undefined || reason.trim() === ''}
      onConfirm={() => step('cancel', { reason: reason.trim(), version: booking.version })}
    >
      <Loaded query={preview} skeleton={<Loading rows={2} height={40} />}>
        {(data) => (
          <>
            <Text>
              {text('cancel.lead')} {data.text}
            </Text>
            <Facts
              money
              rows={[
                [text('cancel.refund'), <MoneyText key="r" money={data.refund} fw={700} />],
                [text('cancel.fee'), <MoneyText key="f" money={data.representativeFee} />],
                [text('cancel.expenses'), <MoneyText key="e" money={data.expenses} />],
              ]}
            />
          </>
        )}
      </Loaded>
      <Textarea
        label={text('cancel.reason')}
        description={text('cancel.reasonHelp')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
