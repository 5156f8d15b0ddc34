import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fill, show } from '@/shared/testing/render';
import { serve, type Call } from '@/shared/testing/server';
import { BriefScreen } from './brief-screen';

const booking = {
  id: 'b',
  status: 'DRAFT',
  version: 3,
  factory: { id: 'f', name: 'Huasheng', localName: null, timeZone: 'Asia/Shanghai' },
  brief: {
    factoryId: 'f',
    title: 'Oak chairs',
    way: 'DELEGATED',
    visitType: 'FA',
    objectives: [
      { id: 'o1', text: 'Is it real?', proof: 'Licence', must: true, weight: 60 },
      { id: 'o2', text: 'Is it safe?', proof: 'Exits', must: true, weight: 20 },
    ],
    people: [],
    questions: [],
    earliestOn: null,
    latestOn: null,
    languages: [],
    budget: null,
    currency: 'USD',
    notes: null,
  },
};

function open(step: string, answers: Parameters<typeof serve>[0] = {}) {
  const calls = serve({ 'GET /bookings/b': { body: booking }, ...answers });
  show(
    <Routes>
      <Route path="/briefs/:id" element={<BriefScreen />} />
    </Routes>,
    `/briefs/b?step=${step}`,
  );
  return calls;
}

const saved = (call: Call) => ({ body: { ...booking, version: 4, brief: call.body } });

describe('planning a visit', () => {
  it('shows the live total of the weights and balances them to 100', async () => {
    open('objectives', { 'PUT /bookings/b': saved });
    expect(await screen.findByText('80 of 100')).toBeVisible();
    expect(screen.getByText('20 still to give away.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Balance to 100' }));
    expect(screen.getByText('100 of 100')).toBeVisible();
    expect(screen.getAllByLabelText('Weight').map((input) => (input as HTMLInputElement).value)).toEqual([
      '75',
      '25',
    ]);
  });

  it('saves what was typed a moment later, with the version it was based on', async () => {
    const calls = open('people', { 'PUT /bookings/b': saved });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a question' }));
    fill(screen.getByLabelText('Question 1'), 'How many looms?');
    await waitFor(() => expect(screen.getByText('Draft saved')).toBeVisible(), { timeout: 5000 });
    const put = calls.filter(({ method }) => method === 'PUT').at(-1);
    expect(put?.body).toMatchObject({ questions: ['How many looms?'] });
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ version: 3 });
  });

  it('does not write over what another window saved, and keeps what was typed', async () => {
    open('people', {
      'PUT /bookings/b': { status: 409, body: { code: 'STALE_VERSION', detail: 'Changed.' } },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a question' }));
    fill(screen.getByLabelText('Question 1'), 'How many looms?');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/changed in another window/), {
      timeout: 5000,
    });
    expect(screen.getByLabelText('Question 1')).toHaveValue('How many looms?');
  });

  it('says what is missing before anybody can be asked', async () => {
    open('review');
    expect(await screen.findByText('Let the weights sum to 100; they sum to 80 now.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Find representatives' })).toBeDisabled();
  });
});
