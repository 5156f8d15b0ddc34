import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Booking } from '@/shared/api/types/bookings';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { HoldForm } from './hold-screen';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const settlement = {
  fee: usd(24000),
  expenses: usd(10050),
  refund: usd(36000),
  latePenalty: usd(0),
  held: usd(0),
};

describe('the decision over money that is held too long', () => {
  it('says where the money goes before it asks for a reason and once more before it moves', async () => {
    const calls = serve({
      'GET /bookings/k1/settlement': { body: settlement },
      'POST /admin/bookings/k1/held-decision': { body: {} },
    });
    show(<HoldForm booking={{ id: 'k1', version: 4 } as Booking} />);
    expect(await screen.findByText('$360.00 USD')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Decide' })).toBeDisabled();
    fireEvent.change(screen.getByLabelText(/Weight of the report/), { target: { value: '40' } });
    fireEvent.change(screen.getByLabelText('Reason, which both sides read'), {
      target: { value: 'Nobody has answered for a long time.' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    const buttons = await screen.findAllByRole('button', { name: 'Decide', hidden: true });
    await userEvent.click(buttons.at(-1) ?? document.body);
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
        acceptedWeight: 40,
        reason: 'Nobody has answered for a long time.',
        version: 4,
      }),
    );
  });
});
