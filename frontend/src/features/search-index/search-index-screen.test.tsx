import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { SearchIndexScreen } from './search-index-screen';

describe('the search index', () => {
  it('is built anew after a question, and shows how far it has come until the search is on it', async () => {
    const idle = { shown: 'people-1', building: null, done: 0, total: 200, startedAt: null };
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
