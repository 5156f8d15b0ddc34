import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { Booking } from '@/shared/api/types/bookings';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { MoneyPage } from '@/shared/ui/money-page';
import { SettlementDecision } from '@/shared/ui/settlement-decision';
import { Empty, Loaded } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useHoldText } from './text';

export function HoldScreen() {
  const text = useHoldText();
  const { id = '' } = useParams();
  const booking = useBooking(id);
  return (
    <MoneyPage
      title={booking.data?.brief.title ?? text('title')}
      lead={booking.data && `${booking.data.buyer.organisationName} · ${booking.data.factory.name}`}
      back={{ to: '/admin/money/holds', label: text('back') }}
      badge={booking.data && <StatusBadge status={booking.data.status} />}
    >
      <Loaded query={booking}>
        {(data) =>
          data.actions.includes('DECIDE_HELD') ? (
            <HoldForm booking={data} />
          ) : (
            <Empty title={text('over')}>{text('overText')}</Empty>
          )
        }
      </Loaded>
    </MoneyPage>
  );
}

export function HoldForm({ booking }: { booking: Booking }) {
  const text = useHoldText();
  const client = useQueryClient();
  async function decide(acceptedWeight: number, reason: string) {
    const decided = await api.post<Booking>(`/admin/bookings/${booking.id}/held-decision`, {
      acceptedWeight,
      reason,
      version: booking.version,
    } satisfies BodyOf<'/api/admin/bookings/{id}/held-decision', 'post'>);
    client.setQueryData(['bookings', booking.id], decided);
    await client.invalidateQueries({ queryKey: ['admin', 'holds'] });
  }
  return (
    <SettlementDecision
      bookingId={booking.id}
      weight={100}
      proposed={0}
      words={{
        title: text('decision'),
        weight: text('weight'),
        reason: text('reason'),
        reasonHelp: (count) => text('reasonHelp', { count }),
        confirm: text('confirm'),
        confirmTitle: text('confirmTitle'),
        confirmText: text('confirmText'),
      }}
      onDecide={decide}
    />
  );
}
