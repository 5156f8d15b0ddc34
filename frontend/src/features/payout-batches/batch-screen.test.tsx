import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { BatchScreen } from './batch-screen';

const usd = (minor: number) => ({ minor, currency: 'USD' });

function batch(named: object = {}, payment: object = {}) {
  return {
    id: 'b1',
    number: 7,
    state: 'RELEASED_ONCE',
    total: usd(62850),
    bankBalance: usd(10000),
    executeOn: null,
    releasable: true,
    payments: [
      {
        id: 'p1',
        bookingId: 'k1',
        representative: 'Li Wei',
        account: 'CN •••• 0128',
        amount: usd(62850),
        endToEndId: '0123-1',
        state: 'DRAFT',
        reason: null,
        outdated: false,
        changedAt: '2026-11-27T10:00:00Z',
        ...payment,
      },
    ],
    history: [],
    version: 1,
    ...named,
  };
}

function open(answers: Parameters<typeof serve>[0]) {
  const calls = serve(answers);
  show(
    <Routes>
      <Route path="/admin/money/batches/:id" element={<BatchScreen />} />
    </Routes>,
    '/admin/money/batches/b1',
  );
  return calls;
}

describe('a batch of bank payouts', () => {
  it('says what the second release does before it does it, and how much is missing at our bank', async () => {
    let now = batch();
    const calls = open({
      'GET /admin/payout-batches/b1': () => ({ body: now }),
      'POST /admin/payout-batches/b1/release': () => {
        now = batch({ state: 'RELEASED', releasable: false });
        return { body: now };
      },
    });
    expect(await screen.findByText(/Move at least \$528.50 USD/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Release, as the second of two' }));
    expect(await screen.findByText(/only the bank can refuse or return a payment/)).toBeVisible();
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Release' }));
    expect(await screen.findByText('Download the file for the bank')).toBeVisible();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ version: 1 });
  });

  it('lets nobody release twice', async () => {
    open({ 'GET /admin/payout-batches/b1': { body: batch({ releasable: false }) } });
    expect(await screen.findByRole('button', { name: 'Release, as the second of two' })).toBeDisabled();
    expect(screen.getByText(/Ask another admin/)).toBeVisible();
  });

  it('is not released when a payment has changed, and says which', async () => {
    open({ 'GET /admin/payout-batches/b1': { body: batch({}, { outdated: true }) } });
    expect(await screen.findByText('Has changed')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Release, as the second of two' })).toBeDisabled();
  });
});
