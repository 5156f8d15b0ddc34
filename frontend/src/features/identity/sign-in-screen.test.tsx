import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fill, show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { SignInScreen } from './sign-in-screen';

const ada = { id: '1', name: 'Ada', email: 'ada@nordhem.example', role: 'BUYER', organisation: null };
const nobody = { status: 401, body: { code: 'NOT_SIGNED_IN' } };
const config = {
  currencies: ['USD'],
  demoLogins: [],
  commissionPercent: 12,
  latePenaltyPercent: 5,
  latePenaltyMax: 25,
  limits: {},
};

function open(path: string) {
  show(
    <Routes>
      <Route path="/sign-in" element={<SignInScreen />} />
      <Route path="/home" element={<p>Your visits</p>} />
      <Route path="/bookings/7" element={<p>Booking seven</p>} />
    </Routes>,
    path,
  );
}

async function signIn() {
  fill(await screen.findByLabelText('E-mail'), ada.email);
  fill(screen.getByLabelText('Password'), 'a long enough password');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('leads back to the page that asked for it', async () => {
    serve({ 'GET /me': nobody, 'GET /config': { body: config }, 'POST /session': { body: ada } });
    open('/sign-in?next=%2Fbookings%2F7');
    await signIn();
    expect(await screen.findByText('Booking seven')).toBeVisible();
  });

  it('says why it was refused and keeps the address', async () => {
    const refusal = {
      status: 401,
      body: { code: 'BAD_CREDENTIALS', detail: 'E-mail or password is wrong.' },
    };
    serve({ 'GET /me': nobody, 'GET /config': { body: config }, 'POST /session': refusal });
    open('/sign-in');
    await signIn();
    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail or password is wrong.');
    expect(screen.getByLabelText('E-mail')).toHaveValue(ada.email);
  });

  it('offers the demo people with one click each', async () => {
    const demoLogins = [{ role: 'BUYER', name: 'Ada', email: ada.email, password: 'demo' }];
    const calls = serve({
      'GET /me': nobody,
      'GET /config': { body: { ...config, demoLogins } },
      'POST /session': { body: ada },
    });
    open('/sign-in');
    await userEvent.click(await screen.findByRole('button', { name: /Ada/ }));
    expect(await screen.findByText('Your visits')).toBeVisible();
    expect(calls.find(({ path }) => path === '/session')?.body).toEqual({
      email: ada.email,
      password: 'demo',
    });
  });
});
