import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Booking } from '@/shared/api/types/bookings';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { DecisionForm } from './dispute-screen';

const booking = {
  id: 'k1',
  version: 9,
  brief: {
    objectives: [
      { id: 'o1', weight: 65 },
      { id: 'o2', weight: 35 },
    ],
  },
  agreedQuote: { fee: { minor: 21000, currency: 'USD' } },
  objectiveResults: [
    { objectiveId: 'o1', outcome: 'ACCEPTED' },
    { objectiveId: 'o2', outcome: 'CONTESTED' },
  ],
} as Booking;

const settlement = {
  body: {
    fee: { minor: 2100, currency: 'USD' },
    expenses: { minor: 0, currency: 'USD' },
    refund: { minor: 5250, currency: 'USD' },
    latePenalty: { minor: 0, currency: 'USD' },
    held: { minor: 0, currency: 'USD' },
  },
};

describe('the decision of a dispute', () => {
  it('shows where the server would send the contested money while the share is typed', async () => {
    serve({ 'GET /bookings/k1/settlement': settlement });
    show(<DecisionForm booking={booking} />);
    fireEvent.change(screen.getByLabelText('Counts as done, of 35 contested'), { target: { value: '10' } });
    expect(await screen.findByText('$21.00 USD')).toBeVisible();
    expect(screen.getByText('$52.50 USD')).toBeVisible();
  });

  it('needs a reason of twenty characters, and asks once before the money moves', async () => {
    const calls = serve({
      'GET /bookings/k1/settlement': settlement,
      'POST /admin/bookings/k1/decision': { body: booking },
    });
    show(<DecisionForm booking={booking} />);
    expect(screen.getByRole('button', { name: 'Decide' })).toBeDisabled();
    fireEvent.change(screen.getByLabelText('Reason, which both sides read'), {
      target: { value: 'Two of five boards were measured.' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    const buttons = await screen.findAllByRole('button', { name: 'Decide', hidden: true });
    await userEvent.click(buttons.at(-1) ?? document.body);
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      acceptedWeight: 17,
      reason: 'Two of five boards were measured.',
      version: 9,
    });
  });
});
