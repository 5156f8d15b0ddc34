import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { ChargebackScreen } from './chargeback-screen';
import { ChargebacksScreen } from './chargebacks-screen';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const none = {
  held: usd(0),
  refund: usd(0),
  frozen: usd(0),
  receivable: usd(0),
  ours: usd(0),
  losses: usd(0),
};

function chargeback(summary: object = {}, named: object = {}) {
  return {
    summary: {
      id: 'c1',
      bookingId: 'k1',
      title: 'First visit',
      buyer: 'Nordlicht Outdoor GmbH',
      representative: 'Li Wei',
      status: 'NEEDS_RESPONSE',
      reason: 'product_not_received',
      amount: usd(70050),
      withdrawn: usd(70050),
      fee: usd(1500),
      feeReturned: usd(0),
      dueBy: '2026-12-05T10:00:00Z',
      evidence: 'NONE',
      bearer: null,
      trouble: null,
      step: 'SEND_EVIDENCE',
      openedAt: '2026-11-26T10:00:00Z',
      ...summary,
    },
    providerStatus: 'needs_response',
    evidence: {
      description: 'A visit to a factory',
      statement: 'Li Wei checked in on site on 3 November 2026, 09:02.',
      serviceDate: '2026-11-03',
      report: true,
      wanted: true,
      acceptable: true,
    },
    bearerMatters: false,
    ifShared: { ...none, held: usd(70050) },
    ifPlatform: { ...none, held: usd(70050) },
    lost: null,
    ...named,
  };
}

const released = {
  bearerMatters: true,
  ifShared: { ...none, receivable: usd(62850), ours: usd(7200) },
  ifPlatform: { ...none, losses: usd(70050) },
};

function screenOf(body: object, answers: Parameters<typeof serve>[0] = {}) {
  const calls = serve({ 'GET /admin/chargebacks/c1': { body }, ...answers });
  show(
    <Routes>
      <Route path="/admin/money/chargebacks/:id" element={<ChargebackScreen />} />
    </Routes>,
    '/admin/money/chargebacks/c1',
  );
  return calls;
}

it('tells the fee that came back from the fee that the provider kept', async () => {
  const won = { status: 'WON', step: 'NOTHING' };
  screenOf(chargeback({ ...won, feeReturned: usd(1500) }));
  expect(await screen.findByText('The fee, given back')).toBeVisible();
});

it('says nothing of a fee that did not come back', async () => {
  screenOf(chargeback({ status: 'WON', step: 'NOTHING' }));
  expect(await screen.findByText('The provider’s fee')).toBeVisible();
  expect(screen.queryByText('The fee, given back')).toBeNull();
});

const posts = (calls: ReturnType<typeof serve>) => calls.filter(({ method }) => method === 'POST');

describe('a chargeback at the money desk', () => {
  it('sends the evidence as it was changed, once it is confirmed', async () => {
    const answered = chargeback({ evidence: 'SENDING', step: 'WAIT_FOR_EVIDENCE' });
    const calls = screenOf(chargeback(), { 'POST /admin/chargebacks/c1/evidence': { body: answered } });
    const statement = await screen.findByLabelText('What happened');
    expect(statement).toHaveValue('Li Wei checked in on site on 3 November 2026, 09:02.');
    await userEvent.type(statement, ' The gate log shows it too.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the evidence' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('the bank keeps $700.50 USD until it has decided');
    expect(posts(calls)).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send the evidence' }));
    await waitFor(() =>
      expect(posts(calls)[0]?.body).toEqual({
        statement: 'Li Wei checked in on site on 3 November 2026, 09:02. The gate log shows it too.',
        report: true,
      }),
    );
    expect(await screen.findByText('Your answer is being sent')).toBeVisible();
  });

  it('says what accepting it does to the money before it is accepted', async () => {
    const calls = screenOf(chargeback(), {
      'POST /admin/chargebacks/c1/acceptance': { body: chargeback({ evidence: 'ACCEPTING' }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Accept the chargeback' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('$700.50 USD that is held for the booking is gone');
    expect(dialog).toHaveTextContent('The provider keeps its fee of $15.00 USD');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Accept the chargeback' }));
    await waitFor(() => expect(posts(calls)).toHaveLength(1));
  });

  it('asks who bears what was released, and says what each choice costs whom', async () => {
    const calls = screenOf(chargeback({ status: 'LOST', step: 'SAY_WHO_BEARS_IT' }, released), {
      'POST /admin/chargebacks/c1/bearer': { body: chargeback({ bearer: 'PLATFORM' }, released) },
    });
    expect(await screen.findByText(/The representative was paid \$628.50 USD of it already/)).toBeVisible();
    await userEvent.click(screen.getByLabelText('Gemba alone'));
    expect(screen.getByText('$700.50 USD is a loss of Gemba’s.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Keep this choice' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('booked at once and can’t be changed');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep this choice' }));
    await waitFor(() => expect(posts(calls)[0]?.body).toEqual({ bearer: 'PLATFORM' }));
  });

  it('offers nothing once it is over, and says where the loss fell', async () => {
    const over = { wanted: false, acceptable: false };
    screenOf(
      chargeback(
        { status: 'LOST', step: 'NOTHING' },
        {
          evidence: { ...chargeback().evidence, ...over },
          ifShared: null,
          ifPlatform: null,
          lost: { ...none, losses: usd(70050) },
        },
      ),
    );
    expect(await screen.findByText('Where the loss fell')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send the evidence' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Accept the chargeback' })).toBeNull();
  });
});

describe('the list of chargebacks', () => {
  it('shows amount, reason, state and the time to answer', async () => {
    serve({ 'GET /admin/chargebacks': { body: { items: [chargeback().summary], next: null } } });
    show(<ChargebacksScreen />);
    expect(await screen.findByRole('link', { name: 'First visit' })).toHaveAttribute(
      'href',
      '/admin/money/chargebacks/c1',
    );
    expect(screen.getByText('$700.50 USD')).toBeVisible();
    expect(screen.getByText(/Says that nothing was delivered/)).toBeVisible();
    expect(screen.getByText(/Answer before/)).toBeVisible();
  });

  it('says when there is none', async () => {
    serve({ 'GET /admin/chargebacks': { body: { items: [], next: null } } });
    show(<ChargebacksScreen />);
    expect(await screen.findByText('No open chargeback')).toBeVisible();
  });
});
