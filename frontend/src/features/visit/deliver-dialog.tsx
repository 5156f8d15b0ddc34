import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '@/shared/api/http';
import { useConfig } from '@/shared/api/session';
import type { Booking } from '@/shared/api/types/bookings';
import type { Report } from '@/shared/api/types/reports';
import { formatMoney } from '@/shared/lib/money';
import { shareOf } from '@/shared/lib/split';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useVisitText } from './text';

interface DeliverDialogProps {
  booking: Booking;
  opened: boolean;
  onClose: () => void;
}

/** Says what happens next, with the report and with the money, before the report is sealed. */
export function DeliverDialog({ booking, opened, onClose }: DeliverDialogProps) {
  const text = useVisitText();
  const config = useConfig();
  const client = useQueryClient();
  const navigate = useNavigate();
  const quote = booking.agreedQuote;
  const commission = quote && shareOf(quote.fee, config.data?.commissionPercent ?? 12);
  const net =
    quote && commission
      ? formatMoney({ minor: quote.total.minor - commission.minor, currency: quote.total.currency })
      : '';
  async function deliver() {
    await api.post<Report>(`/bookings/${booking.id}/report/deliver`);
    await client.invalidateQueries({ queryKey: ['bookings', booking.id], exact: true });
    await navigate(`/visits/${booking.id}`);
    client.removeQueries({ queryKey: ['bookings', booking.id, 'report'] });
    void client.invalidateQueries({ queryKey: ['bookings'] });
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text('deliver.title')}
      confirm={text(booking.actions.includes('DELIVER_REVISION') ? 'deliver.again' : 'deliver.do')}
      onConfirm={deliver}
    >
      <Text>{text('deliver.text')}</Text>
      <Text>{text('deliver.next', { net })}</Text>
    </ConfirmDialog>
  );
}
