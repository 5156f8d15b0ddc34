import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fill, show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { NoticesScreen } from './notices-screen';

const failed = {
  id: 'evt_1',
  type: 'refund.updated',
  object: 're_1',
  why: 'FAILED',
  error: 'The provider could not be reached',
  attempts: 8,
  receivedAt: '2026-11-27T10:00:00Z',
  actions: ['TRY_AGAIN', 'SETTLE'],
};
const otherMode = { ...failed, id: 'evt_2', why: 'OTHER_MODE', error: null, actions: ['SETTLE'] };

function open(items: object[], answers: Parameters<typeof serve>[0] = {}) {
  const calls = serve({ 'GET /admin/money/notices': { body: { items, next: null } }, ...answers });
  show(<NoticesScreen />, '/admin/money/notices');
  return () => calls.filter(({ method }) => method === 'POST');
}

describe('parked notices', () => {
  it('says of each why it waits, with its error and the next step', async () => {
    open([failed, otherMode]);
    const rowOf = (id: string) => screen.getByText(new RegExp(`^${id}, came`)).closest('li') as HTMLElement;
    await screen.findByText(/^evt_1, came/);
    const [first, second] = [rowOf('evt_1'), rowOf('evt_2')];
    expect(first).toHaveTextContent('Working on it failed each time, 8 times in all.');
    expect(first).toHaveTextContent('The last error: The provider could not be reached');
    expect(first).toHaveTextContent('Once its cause is gone, try again');
    expect(within(first).getByRole('link', { name: 'Find what it is about' })).toHaveAttribute(
      'href',
      '/admin/money/find?q=re_1',
    );
    expect(within(second).queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('tries again only after it said what that does, and tells when it failed again', async () => {
    const posts = open([failed], {
      'POST /admin/money/notices/evt_1/try-again': {
        status: 409,
        body: { code: 'NOTICE_FAILS_AGAIN', detail: 'It failed again; its new error stands in the list' },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('What was booked before is not booked twice');
    expect(posts()).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Try again' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('It failed again');
  });

  it('is settled with a reason', async () => {
    const posts = open([failed], { 'POST /admin/money/notices/evt_1/settle': { status: 204, body: {} } });
    await userEvent.click(await screen.findByRole('button', { name: 'It is settled' }));
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'It is settled' });
    expect(confirm).toBeDisabled();
    fill(within(dialog).getByRole('textbox'), 'Made by hand in the pages of the provider');
    await userEvent.click(confirm);
    expect(posts()[0]?.body).toEqual({ reason: 'Made by hand in the pages of the provider' });
  });

  it('says when nothing waits', async () => {
    open([]);
    expect(await screen.findByRole('heading', { name: 'No notice waits' })).toBeVisible();
  });
});
