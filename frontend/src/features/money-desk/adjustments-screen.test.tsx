import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fill, show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { AdjustmentsScreen } from './adjustments-screen';

const catalogue = {
  kinds: [
    { kind: 'PROVIDER_FEE_TAKEN', debit: 'PROVIDER_FEES', credit: 'PROVIDER_AVAILABLE' },
    { kind: 'FREE', debit: null, credit: null },
  ],
  accounts: [
    { kind: 'BANK', needsBooking: false },
    { kind: 'LOSSES', needsBooking: false },
    { kind: 'BUYER_FUNDS_HELD', needsBooking: true },
  ],
};

function adjustment(named: object = {}) {
  return {
    id: 'a1',
    kind: 'PROVIDER_FEE_TAKEN',
    state: 'PROPOSED',
    amount: { minor: 2000, currency: 'GBP' },
    debit: 'PROVIDER_FEES',
    credit: 'PROVIDER_AVAILABLE',
    bookingId: null,
    reason: 'The monthly fee of the account',
    movementId: null,
    proposedBy: 'Ada Admin',
    proposedAt: '2026-11-27T10:00:00Z',
    decision: null,
    actions: [],
    ...named,
  };
}

function open(items: object[], answers: Parameters<typeof serve>[0] = {}) {
  const calls = serve({
    'GET /admin/money/adjustments': { body: { items, next: null } },
    'GET /admin/money/adjustments/catalogue': { body: catalogue },
    ...answers,
  });
  show(<AdjustmentsScreen />, '/admin/money/adjustments');
  return calls;
}

describe('adjustments of the books', () => {
  it('offer nothing to who proposed them, and say that somebody else has to decide', async () => {
    open([adjustment()]);
    expect(await screen.findByText('Waits for a second person')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
  });

  it('say what a release books before it does', async () => {
    const calls = open([adjustment({ actions: ['RELEASE', 'REFUSE'] })], {
      'POST /admin/money/adjustments/a1/release': { body: adjustment({ state: 'RELEASED' }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Release' }));
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByText(
        '£20.00 GBP is debited to “Fees of the provider” and credited to “At the provider, available”, for good.',
      ),
    ).toBeVisible();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Release' }));
    expect(calls.find(({ method }) => method === 'POST')?.path).toBe('/admin/money/adjustments/a1/release');
  });

  it('are proposed with a kind, an amount and a reason', async () => {
    const calls = open([], { 'POST /admin/money/adjustments': { status: 201, body: adjustment() } });
    fill(await screen.findByLabelText('Amount'), '20');
    await userEvent.selectOptions(screen.getByLabelText('Currency'), 'GBP');
    fill(screen.getByLabelText(/Reason/), 'The monthly fee of the account');
    expect(screen.getByText(/^Nothing moves now.* £20.00 GBP is debited/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      kind: 'PROVIDER_FEE_TAKEN',
      amount: { minor: 2000, currency: 'GBP' },
      debit: null,
      credit: null,
      bookingId: null,
      movementId: null,
      reason: 'The monthly fee of the account',
    });
  });

  it('ask for the booking when an account belongs to one', async () => {
    open([]);
    await userEvent.selectOptions(await screen.findByLabelText('What happened'), 'FREE');
    expect(screen.queryByLabelText('Booking, by its id')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Credit'), 'BUYER_FUNDS_HELD');
    expect(screen.getByLabelText('Booking, by its id')).toBeVisible();
  });
});
