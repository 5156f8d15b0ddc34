import { Alert, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useBookingDocuments } from '@/shared/api/documents';
import { useMe } from '@/shared/api/session';
import type { BookingMoney } from '@/shared/api/types/bookings';
import type { Money } from '@/shared/api/types/common';
import { chargebackNews } from '@/shared/lib/chargeback';
import { formatMoney } from '@/shared/lib/money';
import { formatInstantDay } from '@/shared/lib/site-time';
import { DocumentList } from '@/shared/ui/document-list';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import classes from './booking.module.css';
import { useBookingText } from './text';

interface MoneySectionProps {
  id: string;
  money: BookingMoney;
  actions?: ReactNode;
}

/** Where the money is now, in words first; the amounts always sum to what was paid. */
export function MoneySection({ id, money, actions }: MoneySectionProps) {
  const text = useBookingText();
  const me = useMe();
  const documents = useBookingDocuments(id, money.funded.minor > 0);
  const row = (name: string, amount: Money, always = false): [string, ReactNode] => [
    name,
    amount.minor !== 0 || always ? <MoneyText money={amount} /> : null,
  ];
  const news = chargebackNews(money);
  const backByBank = news === 'LOST' && money.refunded.minor === 0 && money.refundPending.minor === 0;
  return (
    <Section title={text('money.title')} actions={actions}>
      {news && money.chargeback && (
        <Alert color={news === 'WON' ? 'moss' : 'clay'} title={text(`bank.${news}`)}>
          {text(`bankThen.${news}`, {
            amount: formatMoney(news === 'LOST' ? money.chargedBack : money.chargeback.amount),
          })}
        </Alert>
      )}
      {!backByBank && (
        <div>
          <Text fw={650}>{text(`money.${money.state}`)}</Text>
          <Text size="sm" c="dimmed">
            {text(`moneyThen.${money.state}`)}
          </Text>
        </div>
      )}
      {money.funded.minor > 0 && (
        <Facts
          money
          rows={[
            row(text('money.funded'), money.funded, true),
            row(text('money.held'), money.held, true),
            row(text('money.released'), money.releasedToRepresentative),
            row(text('money.commission'), money.commission),
            row(text('money.refunded'), money.refunded),
            row(text('money.refundPending'), money.refundPending),
            row(text('money.borneByPlatform'), {
              ...money.borneByPlatform,
              minor: -money.borneByPlatform.minor,
            }),
            row(text('money.chargedBack'), money.chargedBack),
          ]}
        />
      )}
      {money.refundOnTheWay.minor > 0 && (
        <Text size="sm">{text('money.onTheWay', { amount: formatMoney(money.refundOnTheWay) })}</Text>
      )}
      {documents.data && documents.data.items.length > 0 && me.data && (
        <DocumentList items={documents.data.items} reader={me.data.role} />
      )}
      {money.entries.length > 0 && (
        <details>
          <summary>{text('money.entries')}</summary>
          <ul className={classes.entries}>
            {money.entries.map((entry, at) => (
              <li key={at}>
                <span>
                  {entry.text}
                  <span className={classes.small}>{formatInstantDay(entry.at)}</span>
                </span>
                <MoneyText money={entry.amount} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
