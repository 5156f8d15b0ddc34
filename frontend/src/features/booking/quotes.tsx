import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useBookingStep } from '@/shared/api/bookings';
import type { Booking, Quote } from '@/shared/api/types/bookings';
import { formatMoney, sumOf } from '@/shared/lib/money';
import { formatLocal, formatSpan } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Face } from '@/shared/ui/face';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import classes from './booking.module.css';
import { useBookingText } from './text';

/** Quotes side by side, line under line, and everybody who was asked. */
export function Quotes({ booking }: { booking: Booking }) {
  const text = useBookingText();
  const [accepting, setAccepting] = useState<Quote>();
  const open = booking.quotes.filter(({ state }) => state === 'OPEN');
  const lowest = onlyOne(open, (quote) => quote.total.minor);
  const earliest = onlyOne(open, (quote) => Date.parse(quote.startAt));
  const silent = booking.invitations.filter(
    ({ representative }) =>
      !booking.quotes.some(({ representativeId }) => representativeId === representative.id),
  );
  return (
    <Section title={text('quotes.title')} lead={text('quotes.lead')}>
      {booking.quotes.length === 0 && <Text c="dimmed">{text('quotes.waiting')}</Text>}
      <ul className={classes.quotes}>
        {booking.quotes.map((quote) => (
          <QuoteCard
            key={quote.id}
            quote={quote}
            lowest={quote.id === lowest}
            earliest={quote.id === earliest}
            onAccept={booking.actions.includes('ACCEPT_QUOTE') ? () => setAccepting(quote) : undefined}
          />
        ))}
      </ul>
      {silent.length > 0 && (
        <ul className={classes.people} aria-label={text('invited.title')}>
          {silent.map(({ representative, state, reason }) => (
            <li key={representative.id}>
              <Face name={representative.name} size={32} />
              <div>
                <Link to={`/people/${representative.id}`}>{representative.name}</Link>
                <span className={classes.small}>
                  {text(`invited.${state}`)}
                  {reason !== null && `: ${reason}`}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {accepting && (
        <AcceptDialog booking={booking} quote={accepting} onClose={() => setAccepting(undefined)} />
      )}
    </Section>
  );
}

/** The quote that alone has the smallest value; nobody when two share it, or when there is nothing to compare. */
function onlyOne(quotes: Quote[], valueOf: (quote: Quote) => number): string | undefined {
  const [first, second] = [...quotes].sort((one, other) => valueOf(one) - valueOf(other));
  if (first === undefined || second === undefined || valueOf(first) === valueOf(second)) return undefined;
  return first.id;
}

interface QuoteCardProps {
  quote: Quote;
  lowest: boolean;
  earliest: boolean;
  onAccept: (() => void) | undefined;
}

function QuoteCard({ quote, lowest, earliest, onAccept }: QuoteCardProps) {
  const text = useBookingText();
  const common = useCommonText();
  return (
    <li className={classes.quote} data-state={quote.state}>
      <div className={classes.quoteHead}>
        <Face name={quote.representativeName} size={44} />
        <div>
          <Link to={`/people/${quote.representativeId}`}>{quote.representativeName}</Link>
          <Group gap={6} mt={2}>
            {quote.kind === 'COUNTER' && <Badge color="sky">{text('quote.COUNTER')}</Badge>}
            {quote.state !== 'OPEN' && <Badge color="gray">{text(`quote.state.${quote.state}`)}</Badge>}
            {lowest && <Badge color="moss">{text('quote.lowest')}</Badge>}
            {earliest && <Badge color="pine">{text('quote.earliest')}</Badge>}
          </Group>
        </div>
      </div>
      <Text fw={600}>{formatLocal(quote.startLocal)}</Text>
      <ul className={classes.lines}>
        <li>
          <span>
            {text('quote.fee')}
            <span className={classes.small}>
              {text('quote.feeDetail', { count: quote.manDays, rate: formatMoney(quote.dayRate) })}
            </span>
          </span>
          <MoneyText money={quote.fee} />
        </li>
        {quote.expenses.map((expense, at) => (
          <li key={at}>
            <span>
              {common(`expense.${expense.kind}`)}
              <span className={classes.small}>{expense.description}</span>
            </span>
            <MoneyText money={expense.amount} />
          </li>
        ))}
        {quote.expenses.length === 0 && <li className={classes.small}>{text('quote.noExpenses')}</li>}
      </ul>
      <div className={classes.total}>
        <span>{text('quote.total')}</span>
        <MoneyText money={quote.total} />
      </div>
      <p className={classes.message}>{quote.message}</p>
      <div>
        {onAccept && quote.state === 'OPEN' && (
          <>
            <Button
              fullWidth
              onClick={onAccept}
              aria-label={text('quote.acceptLabel', { name: quote.representativeName })}
            >
              {text('quote.accept')}
            </Button>
            <Text size="sm" c="dimmed" ta="center" mt={4}>
              {text('quote.valid', { when: formatSpan(quote.expiresAt) })}
            </Text>
          </>
        )}
      </div>
    </li>
  );
}

interface AcceptDialogProps {
  booking: Booking;
  quote: Quote;
  onClose: () => void;
}

function AcceptDialog({ booking, quote, onClose }: AcceptDialogProps) {
  const text = useBookingText();
  const step = useBookingStep(booking.id);
  const expenses = sumOf(
    quote.expenses.map(({ amount }) => amount),
    quote.total.currency,
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={text('accept.title', { name: quote.representativeName })}
      confirm={text('accept.confirm')}
      onConfirm={() => step('accept-quote', { quoteId: quote.id, version: booking.version })}
    >
      <Text>
        {text('accept.text', { date: formatLocal(quote.startLocal), total: formatMoney(quote.total) })}
      </Text>
      <Text>{text('accept.held', { fee: formatMoney(quote.fee), expenses: formatMoney(expenses) })}</Text>
    </ConfirmDialog>
  );
}
