import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Booking } from '@/shared/api/types/bookings';
import { Problem } from '@/shared/api/problem';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { QuoteForm, type QuoteInput } from './quote-form';

const booking = {
  id: 'k1',
  version: 3,
  brief: {
    title: 'Oak chairs',
    currency: 'USD',
    earliestOn: '2090-12-01',
    latestOn: '2090-12-11',
    budget: { minor: 30000, currency: 'USD' },
  },
  factory: { timeZone: 'Asia/Shanghai' },
} as Booking;

const usualRate = { minor: 21000, currency: 'USD' };

function shown(answer: () => Promise<void> = () => Promise.resolve()) {
  serve({
    'GET /config': {
      body: {
        currencies: ['USD'],
        demoLogins: [],
        commissionPercent: 12,
        latePenaltyPercent: 5,
        latePenaltyMax: 25,
        limits: {},
      },
    },
    'GET /representatives/me/payout-terms': {
      body: {
        currency: 'USD',
        country: 'VN',
        rail: 'MANUAL_BANK',
        minimum: { minor: 2500, currency: 'USD' },
        payer: 'Gemba Marketplace Ltd',
        payerCountry: 'GB',
        workingDays: 3,
        stop: null,
      },
    },
  });
  const sent: QuoteInput[] = [];
  show(
    <QuoteForm
      booking={booking}
      usualRate={usualRate}
      onSend={(quote) => {
        sent.push(quote);
        return answer();
      }}
    />,
  );
  return sent;
}

describe('the quote form', () => {
  it('starts from the usual rate and the first day that the buyer asks for', async () => {
    const sent = shown();
    expect(screen.getByText('$184.80 USD')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send the quote for $210.00 USD' }));
    expect(sent[0]).toMatchObject({
      kind: 'QUOTE',
      manDays: 1,
      dayRate: usualRate,
      startLocal: '2090-12-01T09:00:00',
      endLocal: '2090-12-01T17:00:00',
      version: 3,
    });
  });

  it('says when it becomes a counter-offer, and why', async () => {
    const sent = shown();
    await userEvent.click(screen.getByRole('button', { name: 'Add an expense' }));
    fireEvent.change(screen.getByLabelText('Amount (USD)'), { target: { value: '100' } });
    expect(screen.getByText(/above the buyer’s budget of \$300.00 USD/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Send the counter-offer for \$310.00/ }));
    expect(sent[0]).toMatchObject({
      kind: 'COUNTER',
      expenses: [{ kind: 'TRAVEL', amount: { minor: 10000, currency: 'USD' } }],
    });
  });

  it('does not send a visit that ends before it starts', async () => {
    const sent = shown();
    fireEvent.change(screen.getByLabelText('You leave at'), { target: { value: '08:00' } });
    await userEvent.click(screen.getByRole('button', { name: /Send the quote/ }));
    expect(screen.getByRole('alert')).toHaveTextContent('leave before you arrive');
    expect(sent).toEqual([]);
  });

  it('shows a refusal and keeps what was typed', async () => {
    shown(() =>
      Promise.reject(new Problem(409, { code: 'CALENDAR_TAKEN', detail: 'You are booked that day.' })),
    );
    fireEvent.change(screen.getByLabelText('Message'), { target: { value: 'I know Houjie.' } });
    await userEvent.click(screen.getByRole('button', { name: /Send the quote/ }));
    expect(await screen.findByText('You are booked that day.')).toBeVisible();
    expect(screen.getByLabelText('Message')).toHaveValue('I know Houjie.');
  });
});
