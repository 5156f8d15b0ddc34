import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { SearchIndexScreen } from './search-index-screen';

const idle = {
  shown: 'people-1',
  building: null,
  done: 0,
  total: 200,
  startedAt: null,
  reachable: true,
  comparedAt: null,
  mended: null,
};

describe('the search index', () => {
  it('says what the last comparison found, and compares when asked to', async () => {
    let compared = false;
    serve({
      'GET /admin/search-index': () => ({
        body: compared ? { ...idle, comparedAt: '2031-01-01T10:00:00Z', mended: 2 } : idle,
      }),
      'POST /admin/search-index/comparison': () => {
        compared = true;
        return { body: {} };
      },
    });
    show(<SearchIndexScreen />);
    expect(await screen.findByText('Not yet since this server started')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Compare now' }));
    expect(await screen.findByText(/2 entries differed and were mended/)).toBeVisible();
  });

  it('says that the database stands in while the index does not answer', async () => {
    serve({
      'GET /admin/search-index': { body: { ...idle, reachable: false } },
      'POST /admin/search-index/comparison': { status: 503, body: { code: 'UNAVAILABLE', detail: 'Away' } },
    });
    show(<SearchIndexScreen />);
    expect(await screen.findByText(/The search runs on the database, in a reduced mode/i)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Compare now' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('It is tried again by itself');
  });

  it('is built anew after a question, and shows how far it has come until the search is on it', async () => {
    const later = [
      { ...idle, building: 'people-2', done: 50, startedAt: '2031-01-01T10:00:00Z' },
      { ...idle, shown: 'people-2' },
    ];
    let asked = false;
    serve({
      'GET /admin/search-index': () => ({
        body: asked ? (later.shift() ?? { ...idle, shown: 'people-2' }) : idle,
      }),
      'POST /admin/search-index/rebuild': () => {
        asked = true;
        return { status: 202, body: {} };
      },
    });
    show(<SearchIndexScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Build it anew' }));
    const dialog = await screen.findByRole('dialog', { name: 'Build the search index anew?' });
    expect(asked).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Build it anew' }));

    expect(await screen.findByText('50 of 200 people')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'A new index is being built' })).toHaveAttribute(
      'aria-valuenow',
      '25',
    );
    expect(screen.queryByRole('button', { name: 'Build it anew' })).toBeNull();
    expect(await screen.findByText('people-2', {}, { timeout: 3000 })).toBeVisible();
    expect(screen.getByText('Nothing is being built.')).toBeVisible();
  });
});
