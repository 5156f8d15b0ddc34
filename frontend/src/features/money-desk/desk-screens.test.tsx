import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fill, show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { CoverageScreen } from './coverage-screen';
import { OperationsScreen } from './operations-screen';
import { RefundsScreen } from './refunds-screen';
import { ReportScreen } from './report-screen';
import { StandingScreen } from './standing-screen';
import { SuspenseScreen } from './suspense-screen';

const at = '2026-11-27T10:00:00Z';
const usd = (minor: number) => ({ minor, currency: 'USD' });

function standing(named: object = {}) {
  return {
    at,
    openOperations: 0,
    unknownOperations: 0,
    lostOperations: 0,
    chargebacks: 0,
    batches: 0,
    holds: 0,
    parkedPayments: 0,
    failedRefunds: 0,
    proposedAdjustments: 0,
    parkedNotices: 0,
    oldestNotice: null,
    openDifferences: 0,
    reconciledAt: at,
    suspense: [],
    coverage: [usd(500)],
    alarms: [],
    ...named,
  };
}

describe('what waits at the money desk', () => {
  it('is nothing when nothing does', async () => {
    serve({ 'GET /admin/money': { body: standing() } });
    show(<StandingScreen />, '/admin/money');
    expect(await screen.findByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  });

  it('leads to each part that waits, and says how much is missing', async () => {
    serve({
      'GET /admin/money': {
        body: standing({ unknownOperations: 2, chargebacks: 1, holds: 3, coverage: [usd(-3510)] }),
      },
    });
    show(<StandingScreen />, '/admin/money');
    const unknown = await screen.findByRole('link', { name: 'Calls whose end nobody knows' });
    expect(unknown).toHaveAttribute('href', '/admin/money/operations');
    expect(screen.getByText(/^\$35.10 USD missing/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Chargebacks that wait for us' })).toHaveAttribute(
      'href',
      '/admin/money/chargebacks',
    );
    const holds = screen.getByRole('link', { name: 'Held money that waits for a decision' });
    expect(holds).toHaveAttribute('href', '/admin/money/holds');
    expect(screen.queryByText('Refunds that the card did not take')).toBeNull();
  });

  it('clears an alarm only after it said what that means', async () => {
    const alarm = { id: 'a1', kind: 'BOOKS_DIFFER', subject: 'books', text: 'Two differences', times: 1 };
    let now = standing({ alarms: [{ ...alarm, raisedAt: at, lastAt: at }] });
    const calls = serve({
      'GET /admin/money': () => ({ body: now }),
      'POST /admin/money/alarms/a1/clear': () => {
        now = standing();
        return { body: now };
      },
    });
    show(<StandingScreen />, '/admin/money');
    await userEvent.click(await screen.findByRole('button', { name: 'It is dealt with' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/raised again, with a mail/)).toBeVisible();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'It is dealt with' }));
    expect(await screen.findByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  });
});

describe('open operations', () => {
  const operation = {
    id: 'o1',
    kind: 'REFUND',
    state: 'UNKNOWN',
    bookingId: 'b1',
    amount: usd(70050),
    object: 'pi_1',
    made: null,
    error: 'timeout',
    attempts: 2,
    createdAt: at,
    firstSentAt: at,
    absentSince: at,
    next: 'MAY_BE_ABANDONED',
    nextAt: null,
    actions: ['LOOK_UP', 'ABANDON'],
  };

  it('says what a person has to do, and gives a call up only after a warning', async () => {
    const calls = serve({
      'GET /admin/money/operations': { body: { items: [operation], next: null } },
      'POST /admin/money/operations/o1/abandon': { body: { ...operation, state: 'ABANDONED' } },
    });
    show(<OperationsScreen />);
    expect(await screen.findByText('Send $700.50 USD back to the card of pi_1')).toBeVisible();
    expect(screen.getByText(/proven that it was never done/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Give it up' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/its amount stays owed/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Give it up' }));
    expect(calls.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
      '/admin/money/operations/o1/abandon',
    ]);
  });

  it('shows the refusal of a look-up in the server’s words', async () => {
    serve({
      'GET /admin/money/operations': { body: { items: [operation], next: null } },
      'POST /admin/money/operations/o1/look-up': {
        status: 409,
        body: { code: 'OPERATION_NOT_UNKNOWN', detail: 'The end of this operation is known' },
      },
    });
    show(<OperationsScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Look it up now' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The end of this operation is known');
  });
});

describe('suspense', () => {
  it('sends a payment back with a reason of some length', async () => {
    const calls = serve({
      'GET /admin/money/suspense': {
        body: {
          at,
          sums: [{ total: usd(4321), unexplained: usd(0) }],
          payments: [
            {
              id: 'pi_1',
              bookingId: 'b1',
              why: 'OTHER_AMOUNT',
              amount: usd(4321),
              asked: usd(70050),
              receivedAt: at,
              may: 'SENT_BACK',
            },
          ],
        },
      },
      'POST /admin/money/suspense/pi_1/decision': { body: { at, sums: [], payments: [] } },
    });
    show(<SuspenseScreen />);
    expect(await screen.findByText('$43.21 USD came, $700.50 USD was asked for')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send it back' }));
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Send it back' });
    expect(confirm).toBeDisabled();
    fill(within(dialog).getByLabelText(/Reason/), 'Agreed with the buyer on the phone');
    await userEvent.click(confirm);
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      outcome: 'SENT_BACK',
      note: 'Agreed with the buyer on the phone',
    });
  });
});

describe('failed refunds', () => {
  it('records how the buyer got the money after all', async () => {
    const calls = serve({
      'GET /admin/money/failed-refunds': {
        body: {
          at,
          refunds: [
            { id: 'r1', bookingId: 'b1', amount: usd(70050), externalId: 're_1', error: null, decidedAt: at },
          ],
        },
      },
      'POST /admin/money/failed-refunds/r1/paid': { body: { at, refunds: [] } },
    });
    show(<RefundsScreen />);
    expect(await screen.findByText(/ask the buyer for bank details, transfer \$700.50 USD/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Record the payment' }));
    const dialog = await screen.findByRole('dialog');
    fill(within(dialog).getByLabelText('Reference of the payment'), 'SEPA 4711');
    fill(within(dialog).getByLabelText('Paid on'), '2026-11-27');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Record the payment' }));
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      method: 'BANK_TRANSFER',
      reference: 'SEPA 4711',
      paidOn: '2026-11-27',
    });
  });
});

describe('coverage', () => {
  it('says in words what is missing', async () => {
    serve({
      'GET /admin/money/coverage': {
        body: {
          at,
          currencies: [
            {
              currency: 'USD',
              has: [{ kind: 'PROVIDER_PENDING', amount: usd(116490) }],
              owes: [{ kind: 'BUYER_FUNDS_HELD', amount: usd(120000) }],
              hasTotal: usd(116490),
              owesTotal: usd(120000),
              left: usd(-3510),
              withdrawn: usd(0),
              ownFunds: usd(0),
            },
          ],
        },
      },
    });
    show(<CoverageScreen />);
    expect(await screen.findByText(/\$35.10 USD is missing/)).toBeVisible();
    expect(screen.getByText('Short')).toBeVisible();
  });
});

describe('the report of a reconciliation', () => {
  it('says of each difference what to do, and takes an explanation', async () => {
    const run = {
      id: 'n1',
      day: '2026-11-27',
      cause: 'NIGHTLY',
      askedBy: null,
      startedAt: at,
      finishedAt: at,
      lastError: null,
      steps: [{ step: 'MOVEMENTS', compared: 12, finishedAt: at }],
      found: 1,
      open: 1,
    };
    const difference = {
      id: 'd1',
      rule: 'MOVEMENT_WITHOUT_JOURNAL',
      subject: 'txn_1',
      bookingId: null,
      expected: usd(0),
      found: usd(4825),
      expectedCount: 0,
      foundCount: 4825,
      detail: 'charge ch_1',
      acknowledgedBy: null,
      acknowledgedAt: null,
      note: null,
    };
    const calls = serve({
      'GET /admin/money/reconciliation/n1': { body: { run, differences: [difference] } },
      'POST /admin/money/reconciliation/differences/d1/acknowledge': { body: difference },
    });
    show(
      <Routes>
        <Route path="/admin/money/reconciliation/:id" element={<ReportScreen />} />
      </Routes>,
      '/admin/money/reconciliation/n1',
    );
    expect(await screen.findByText(/Propose an adjustment that names it/)).toBeVisible();
    expect(screen.getByText('$48.25 USD instead of $0.00 USD')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Propose an adjustment' })).toHaveAttribute(
      'href',
      '/admin/money/adjustments?movement=txn_1',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Say what it is' }));
    const dialog = await screen.findByRole('dialog');
    fill(within(dialog).getByLabelText(/Reason/), 'A payment of our old shop');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Say what it is' }));
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      note: 'A payment of our old shop',
    });
  });
});
