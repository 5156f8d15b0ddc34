import { Alert, Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBookingMoney } from '@/shared/api/bookings';
import { useBookingDocuments } from '@/shared/api/documents';
import type { Booking } from '@/shared/api/types/bookings';
import type { Money } from '@/shared/api/types/common';
import { chargebackNews } from '@/shared/lib/chargeback';
import { formatMoney } from '@/shared/lib/money';
import { DocumentList } from '@/shared/ui/document-list';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { useWorkText } from './text';

/** Where the money of this visit is, seen from the representative. */
export function MoneySection({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const money = useBookingMoney(booking.id);
  const documents = useBookingDocuments(booking.id, (money.data?.releasedToRepresentative.minor ?? 0) > 0);
  if (money.data === undefined || money.data.funded.minor === 0) return null;
  const { held, releasedToRepresentative, commission, refunded, payout } = money.data;
  const row = (name: string, amount: Money): [string, ReactNode] => [
    name,
    amount.minor === 0 ? null : <MoneyText money={amount} />,
  ];
  const news = chargebackNews(money.data);
  const { chargeback, chargedBack } = money.data;
  return (
    <Section title={text('received.title')}>
      {news && chargeback && (
        <Alert color={news === 'WON' ? 'moss' : 'clay'} title={text(`bank.${news}`)}>
          {text(`bankThen.${news}`, {
            amount: formatMoney(news === 'LOST' ? chargedBack : chargeback.amount),
          })}
        </Alert>
      )}
      <Facts
        money
        rows={[
          row(text('received.held'), held),
          row(text('received.released'), releasedToRepresentative),
          row(text('received.commission'), commission),
          row(text('received.refunded'), refunded),
          [
            text('received.payout'),
            releasedToRepresentative.minor === 0 ? null : text(`payout.${payout.state}`),
          ],
        ]}
      />
      {documents.data && documents.data.items.length > 0 && (
        <DocumentList items={documents.data.items} reader="REPRESENTATIVE" />
      )}
      {payout.state === 'WAITING_FOR_ACCOUNT' && (
        <Anchor component={Link} to="/earnings">
          {text('received.account')}
        </Anchor>
      )}
    </Section>
  );
}
