import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '@/shared/api/http';
import type { Booking } from '@/shared/api/types/bookings';
import type { Report } from '@/shared/api/types/reports';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { LateNote } from '@/shared/ui/late-note';
import { SettlementPreview } from '@/shared/ui/settlement-preview';
import { useVisitText } from './text';

interface DeliverDialogProps {
  booking: Booking;
  opened: boolean;
  onClose: () => void;
}

/** Says what happens next, with the report and with the money, before the report is sealed. */
export function DeliverDialog({ booking, opened, onClose }: DeliverDialogProps) {
  const text = useVisitText();
  const client = useQueryClient();
  const navigate = useNavigate();
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
      <Text>{text('deliver.next')}</Text>
      <LateNote booking={booking} />
      {opened && <SettlementPreview bookingId={booking.id} acceptedWeight={100} />}
    </ConfirmDialog>
  );
}
