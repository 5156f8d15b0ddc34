import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { BlockedScreen } from './blocked-screen';
import { CompareScreen } from './compare-screen';
import { profile } from './people.fixture';
import { SavedScreen } from './saved-screen';
import { ShortlistScreen } from './shortlist-screen';

const ada = { id: 'a', name: 'Ada', headline: null, level: 2 };
const bo = { id: 'b', name: 'Bo', headline: 'Knows shoes', level: 3 };

beforeEach(() => {
  document.cookie = 'csrf=abc; path=/';
});
afterEach(() => {
  document.cookie = 'csrf=; path=/; max-age=0';
});

/** A list on the server that people are put on and taken off. */
function keeping(path: string, people: { id: string; name: string }[]) {
  let items = people;
  return {
    'GET /me': { body: { id: 'u', name: 'Buyer', email: 'b@example.test', role: 'BUYER' } },
    [`GET ${path}`]: () => ({ body: { items } }),
    [`DELETE ${path}/a`]: () => {
      items = items.filter(({ id }) => id !== 'a');
      return { body: {} };
    },
    [`PUT ${path}/a`]: () => {
      items = people;
      return { body: {} };
    },
  };
}

describe('the shortlist', () => {
  it('takes somebody off with a word in the same place and a way back', async () => {
    serve(keeping('/shortlist', [ada, bo]));
    show(<ShortlistScreen />, '/search/shortlist');
    await userEvent.click(await screen.findByRole('button', { name: 'Take off the shortlist: Ada' }));
    expect(await screen.findByText('Ada is off the shortlist.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Take off the shortlist: Ada' })).toBeVisible();
  });

  it('says how to fill it while it is empty', async () => {
    serve(keeping('/shortlist', []));
    show(<ShortlistScreen />, '/search/shortlist');
    expect(await screen.findByText('Nobody is on your shortlist')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Find a representative' })).toBeVisible();
  });
});

describe('the block list', () => {
  it('lets somebody be found again', async () => {
    const calls = serve(keeping('/blocked-representatives', [ada]));
    show(<BlockedScreen />, '/search/blocked');
    await userEvent.click(await screen.findByRole('button', { name: 'Unblock Ada' }));
    await waitFor(() =>
      expect(calls).toContainEqual(
        expect.objectContaining({ method: 'DELETE', path: '/blocked-representatives/a' }),
      ),
    );
    expect(await screen.findByText('Ada can be found by your company again.')).toBeVisible();
  });
});

describe('saved searches', () => {
  const shoes = {
    id: 's',
    name: 'Shoes near Dongguan',
    address: 'q=shoes&radiusKm=200&minLevel=4',
    alerts: true,
    createdAt: '2031-01-01T00:00:00Z',
  };

  it('say in words what they ask, and lead back to it', async () => {
    serve({ 'GET /saved-searches': { body: { items: [shoes] } } });
    show(<SavedScreen />, '/search/saved');
    const link = await screen.findByRole('link', { name: 'Shoes near Dongguan' });
    expect(link).toHaveAttribute('href', '/search?q=shoes&radiusKm=200&minLevel=4');
    expect(screen.getByText(/“shoes” · Within 200 km/)).toBeVisible();
  });

  it('stop their mails by a switch, which says when the server refuses', async () => {
    let refuse = true;
    const calls = serve({
      'GET /saved-searches': { body: { items: [shoes] } },
      'PUT /saved-searches/s/alerts': () =>
        refuse
          ? { status: 503, body: { code: 'UNAVAILABLE', detail: 'Not reachable at the moment' } }
          : { body: {} },
    });
    show(<SavedScreen />, '/search/saved');
    const alerts = await screen.findByRole('switch', {
      name: 'Mail when somebody is new in Shoes near Dongguan',
    });
    await userEvent.click(alerts);
    expect(await screen.findByText('Not reachable at the moment')).toBeVisible();
    refuse = false;
    await userEvent.click(alerts);
    await waitFor(() => expect(screen.queryByText('Not reachable at the moment')).toBeNull());
    expect(calls.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
      { on: false },
      { on: false },
    ]);
  });
});

describe('the comparison', () => {
  it('puts people side by side and says in each line who is best, but not where they are equal', async () => {
    serve({
      'GET /representatives/a': { body: profile('a', { name: 'Ada', level: 3 }) },
      'GET /representatives/b': {
        body: profile('b', { name: 'Bo', level: 3, visits: { completed: 9, byCategory: [] } }),
      },
    });
    show(<CompareScreen />, '/search/compare?compare=a&compare=b');
    const best = (row: string) =>
      within(screen.getByRole('row', { name: new RegExp(`^${row}`) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent.includes('best of these'));
    await screen.findByRole('columnheader', { name: 'Bo' });
    expect(best('Visits on Gemba')).toEqual([false, true]);
    expect(best('Vetting level')).toEqual([false, false]);
  });
});
