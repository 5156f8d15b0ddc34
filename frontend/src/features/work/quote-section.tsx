import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useConfig } from '@/shared/api/session';

import type { Booking, Quote } from '@/shared/api/types/bookings';
import type { Money } from '@/shared/api/types/common';
import { formatMoney, sumOf } from '@/shared/lib/money';
import { formatInstantDay } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { sumFrom } from './quote-sum';
import { useWorkText } from './text';
import classes from './work.module.css';

function sumOfQuote({ dayRate, fee, expenses }: Quote, percent: number) {
  const spent = sumOf(
    expenses.map(({ amount }) => amount),
    fee.currency,
  );
  return sumFrom(dayRate, fee, spent, percent);
}

/** What is left of a quote for the representative when everything is accepted. */
export function netOf(quote: Quote, percent: number): Money {
  return sumOfQuote(quote, percent).receive;
}

export function QuoteSection({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const quotes = booking.agreedQuote ? [booking.agreedQuote] : booking.quotes;
  const newestFirst = [...quotes].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  return (
    <Section title={text('quote.yours')}>
      <Stack gap="lg">
        {newestFirst.map((quote) => (
          <QuoteLines key={quote.id} quote={quote} />
        ))}
      </Stack>
    </Section>
  );
}

function QuoteLines({ quote }: { quote: Quote }) {
  const text = useWorkText();
  const common = useCommonText();
  const config = useConfig();
  const percent = config.data?.commissionPercent ?? 12;
  const sum = sumOfQuote(quote, percent);
  return (
    <div>
      <Group gap="xs" mb="xs">
        <Badge color={quote.state === 'ACCEPTED' ? 'moss' : 'gray'}>
          {text(`quote.${quote.kind}`)}, {text(`quote.${quote.state}`)}
        </Badge>
        {quote.state === 'OPEN' && (
          <Text size="sm" c="dimmed">
            {text('quote.until')} {formatInstantDay(quote.expiresAt)}
          </Text>
        )}
      </Group>
      <Facts
        money
        rows={[
          [
            text('quote.fee', { days: quote.manDays, rate: formatMoney(quote.dayRate) }),
            <MoneyText key="fee" money={quote.fee} />,
          ],
          ...quote.expenses.map((expense, at): [string, ReactNode] => [
            `${at + 1}. ${common(`expense.${expense.kind}`)}, ${expense.description}${expense.bought ? ` (${text('bought.badge')})` : ''}`,
            <MoneyText key={at} money={expense.amount} />,
          ]),
          [text('quote.total'), <MoneyText key="total" money={quote.total} fw={700} />],
          [
            text('quote.commission', { percent }),
            <MoneyText
              key="commission"
              money={{ minor: -sum.commission.minor, currency: sum.commission.currency }}
            />,
          ],
        ]}
      />
      <div className={classes.receive}>
        <span>{text('quote.receive')}</span>
        <MoneyText money={sum.receive} />
      </div>
      {quote.message !== null && (
        <Text size="sm" mt="sm" c="dimmed">
          “{quote.message}”
        </Text>
      )}
    </div>
  );
}
