import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BookingMoney } from '@/shared/api/types/bookings';
import type { Money } from '@/shared/api/types/common';
import { formatInstantDay } from '@/shared/lib/site-time';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import classes from './booking.module.css';
import { useBookingText } from './text';

/** Where the money is now, in words first; the amounts always sum to what was paid. */
export function MoneySection({ money }: { money: BookingMoney }) {
  const text = useBookingText();
  const row = (name: string, amount: Money, always = false): [string, ReactNode] => [
    name,
    amount.minor !== 0 || always ? <MoneyText money={amount} /> : null,
  ];
  return (
    <Section title={text('money.title')}>
      <div>
        <Text fw={650}>{text(`money.${money.state}`)}</Text>
        <Text size="sm" c="dimmed">
          {text(`moneyThen.${money.state}`)}
        </Text>
      </div>
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
          ]}
        />
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
