import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { BalanceScreen } from './balance-screen';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const row = (kind: string, debits: number, credits: number, accounts = 1) => ({
  kind,
  accounts,
  debits: usd(debits),
  credits: usd(credits),
  balance: usd(debits - credits),
});

function sheet(difference: number) {
  return {
    at: '2026-11-27T10:00:00Z',
    currencies: [
      {
        currency: 'USD',
        accounts: [
          row('PROVIDER_PENDING', 116490, 0),
          row('BUYER_FUNDS_HELD', 0, 120000),
          row('SUSPENSE', 0, 0, 0),
        ],
        debits: usd(120000 + difference),
        credits: usd(120000),
        difference: usd(difference),
      },
    ],
  };
}

describe('the trial balance', () => {
  it('says each balance on its own side, and that the book adds up', async () => {
    serve({ 'GET /admin/money/trial-balance': { body: sheet(0) } });
    show(<BalanceScreen />);
    const held = (await screen.findByRole('rowheader', { name: 'Held for buyers' })).closest('tr');
    expect(within(held ?? document.body).getAllByText('$1,200.00 USD')).toHaveLength(2);
    expect(within(held ?? document.body).getByText('credit')).toBeVisible();
    expect(screen.getByText('Debits equal credits')).toBeVisible();
  });

  it('leaves out accounts that were never used until they are asked for', async () => {
    serve({ 'GET /admin/money/trial-balance': { body: sheet(0) } });
    show(<BalanceScreen />);
    await screen.findByText('Held for buyers');
    expect(screen.queryByText('Suspense: unexplained money')).toBeNull();
    await userEvent.click(screen.getByLabelText('Show accounts that were never used'));
    expect(screen.getByText('Suspense: unexplained money')).toBeVisible();
  });

  it('says by how much it does not add up, and what to do', async () => {
    serve({ 'GET /admin/money/trial-balance': { body: sheet(250) } });
    show(<BalanceScreen />);
    expect(await screen.findByText('Debits and credits differ by $2.50 USD')).toBeVisible();
    expect(screen.getByText(/stop payouts/)).toBeVisible();
  });

  it('says when there is nothing yet, and when that was looked at', async () => {
    serve({ 'GET /admin/money/trial-balance': { body: { at: '2026-11-27T10:00:00Z', currencies: [] } } });
    show(<BalanceScreen />);
    expect(await screen.findByText('Nothing was posted yet')).toBeVisible();
    expect(screen.getByText(/Everything was looked at/)).toBeVisible();
  });
});
