import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicProfile } from '@/shared/api/types/representatives';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { profile } from './people.fixture';
import { PersonScreen } from './person-screen';

function open(person: PublicProfile, path = '/people/a', more: Parameters<typeof serve>[0] = {}) {
  const calls = serve({
    'GET /me': { body: { id: 'u', name: 'Buyer', email: 'b@example.test', role: 'BUYER' } },
    'GET /representatives/a': { body: person },
    'GET /representatives/a/sample-report': { body: { report: null } },
    'GET /shortlist': { body: { items: [] } },
    'GET /blocked-representatives': { body: { items: [] } },
    'GET /landmarks': { body: { items: [] } },
    ...more,
  });
  show(
    <Routes>
      <Route path="/people/:id" element={<PersonScreen />} />
    </Routes>,
    path,
  );
  return calls;
}

describe('the page of a representative', () => {
  beforeEach(() => {
    document.cookie = 'csrf=abc; path=/';
  });
  afterEach(() => {
    document.cookie = 'csrf=; path=/; max-age=0';
  });

  it('shows checks as evidence: how and when each was passed, and which were not made', async () => {
    open(
      profile('a', {
        checks: [
          {
            kind: 'REFERENCES',
            name: 'References',
            outcome: 'OPEN',
            method: null,
            passedOn: null,
            expiresOn: null,
          },
          {
            kind: 'IDENTITY',
            name: 'Identity',
            outcome: 'PASSED',
            method: 'Passport seen in a video call',
            passedOn: '2030-02-03',
            expiresOn: null,
          },
        ],
      }),
    );
    const row = await screen.findByRole('row', { name: /Identity/ });
    expect(row).toHaveTextContent('Passport seen in a video call');
    expect(row).toHaveTextContent('3 Feb 2030');
    expect(screen.getByRole('row', { name: /References/ })).toHaveTextContent('Not checked yet');
  });

  it('says in words how sure the reliability is, and that nothing is known of a newcomer', async () => {
    open(profile('a', { reliability: { low: 0.05, high: 0.98, visits: 0 } }));
    expect(await screen.findByText(/anything between 5 and 98 of 100 is possible/)).toBeVisible();
  });

  it('counts what happened: arrivals, reports, disputes, visits by product', async () => {
    open(profile('a'));
    expect(await screen.findByText('3 of 4')).toBeVisible();
    expect(screen.getByText('4 finished visits')).toBeVisible();
  });

  it('says plainly that there is no sample report', async () => {
    open(profile('a'));
    expect(await screen.findByText(/There is none to show/)).toBeVisible();
  });

  it('shows why somebody is missing from the results of a brief', async () => {
    open(profile('a'), '/people/a?booking=b1', {
      'GET /search/representatives/a/standing': {
        body: {
          id: 'a',
          name: 'Person a',
          place: null,
          whyNot: ['Is vetted to level 2, 3 is wanted'],
          fit: { score: 40, explored: false, parts: [] },
        },
      },
    });
    expect(
      await screen.findByText('Not among your results: Is vetted to level 2, 3 is wanted'),
    ).toBeVisible();
  });

  it('asks before it blocks somebody, and says what that means', async () => {
    const calls = open(profile('a', { name: 'Ada' }), '/people/a', {
      'PUT /blocked-representatives/a': { body: {} },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'More about Ada' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Block this person' }));
    const dialog = await screen.findByRole('dialog', { name: 'Block Ada?' });
    expect(dialog).toHaveTextContent('cannot be asked for a quote');
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Block' }));
    expect(calls.some(({ method, path }) => method === 'PUT' && path === '/blocked-representatives/a')).toBe(
      true,
    );
  });
});
