import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fill, show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { LostScreen } from './lost-screen';
import { OwnPayoutsScreen } from './own-payouts-screen';

const at = '2026-11-27T10:00:00Z';
const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('our own money on its way to our bank', () => {
  const money = {
    available: usd(500_000),
    pending: usd(116_490),
    owed: usd(120_000),
    asked: usd(0),
    may: usd(496_490),
  };

  it('leaves only after the screen said what leaves and what stays', async () => {
    const calls = serve({
      'GET /admin/money/own-payouts': { body: { at, money: [money], payouts: [] } },
      'POST /admin/money/own-payouts': { body: { at, money: [money], payouts: [] } },
    });
    show(<OwnPayoutsScreen />);
    expect(await screen.findByText('Up to $4,964.90 USD may leave now.')).toBeVisible();
    expect(screen.getByText(/\$1,200.00 USD belongs to others/)).toBeVisible();
    expect(screen.getByText('Nothing was ever sent to our bank.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send to our bank' }));
    const dialog = await screen.findByRole('dialog');
    fill(within(dialog).getByLabelText('Amount in USD'), '150');
    const confirm = await within(dialog).findByRole('button', { name: 'Send $150.00 USD' });
    expect(confirm).toBeDisabled();
    expect(within(dialog).getByText(/takes \$150.00 USD out of our balance/)).toBeVisible();
    fill(within(dialog).getByLabelText(/Reason/), 'What we earned in October');
    await userEvent.click(confirm);
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      key: expect.any(String) as string,
      amount: usd(15_000),
      reason: 'What we earned in October',
    });
  });

  it('is followed until it is there, or back, with the next step', async () => {
    const payout = {
      amount: usd(15_000),
      externalId: 'po_1',
      askedBy: 'Ada',
      reason: 'October',
      error: null,
    };
    serve({
      'GET /admin/money/own-payouts': {
        body: {
          at,
          money: [{ ...money, may: usd(0) }],
          payouts: [
            { ...payout, id: 'p1', state: 'ARRIVED', askedAt: at },
            { ...payout, id: 'p2', state: 'FAILED', error: 'account_closed', askedAt: at },
            { ...payout, id: 'p3', state: 'ON_THE_WAY', askedBy: null, reason: null, askedAt: at },
          ],
        },
      },
    });
    show(<OwnPayoutsScreen />);
    expect(await screen.findByText('Nothing may leave now.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send to our bank' })).toBeNull();
    expect(screen.getByText('In our bank')).toBeVisible();
    expect(screen.getByText(/account_closed.*look at the bank account/)).toBeVisible();
    expect(screen.getByText(/^Made in the provider’s own pages/)).toBeVisible();
  });
});

describe('operations that a restored database has lost', () => {
  it('says what keeps money from being sent, and settles it with a reason', async () => {
    const lost = { kind: 'REFUND', bookingId: 'b1', amount: usd(70_050), madeAt: at, foundAt: at };
    let items = [{ externalId: 're_1', ...lost }];
    const calls = serve({
      'GET /admin/money/lost': () => ({ body: { items } }),
      'POST /admin/money/lost/re_1/settle': () => {
        items = [];
        return { body: { items } };
      },
    });
    show(<LostScreen />);
    expect(await screen.findByText('A refund of $700.50 USD')).toBeVisible();
    expect(screen.getByText(/^Next: open the booking’s money/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'It is settled' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/counts as done by re_1/)).toBeVisible();
    fill(within(dialog).getByLabelText(/Reason/), 'Booked by adjustment of today');
    await userEvent.click(within(dialog).getByRole('button', { name: 'It is settled' }));
    expect(await screen.findByRole('heading', { name: 'Nothing is lost' })).toBeVisible();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      reason: 'Booked by adjustment of today',
    });
  });
});
