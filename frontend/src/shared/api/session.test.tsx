import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { useMe } from './session';

const refused = { status: 401, body: { code: 'NOT_SIGNED_IN', detail: 'Sign in first.' } };

function Who() {
  const me = useMe();
  return <p>{me.data === undefined ? 'asking' : (me.data?.name ?? 'nobody')}</p>;
}

describe('who is signed in', () => {
  afterEach(() => {
    document.cookie = 'csrf=; path=/; max-age=0';
  });

  it('is not asked for a stranger, so that no refusal stands in the console', async () => {
    const calls = serve({ 'GET /me': refused });
    show(<Who />);
    expect(await screen.findByText('nobody')).toBeVisible();
    expect(calls).toEqual([]);
  });

  it('is asked for whoever signed in here', async () => {
    document.cookie = 'csrf=abc; path=/';
    serve({ 'GET /me': { body: { name: 'Ada' } } });
    show(<Who />);
    expect(await screen.findByText('Ada')).toBeVisible();
  });

  it('is asked for once more at most when the session has ended', async () => {
    document.cookie = 'csrf=abc; path=/';
    const calls = serve({ 'GET /me': refused, 'POST /session/refresh': refused });
    const { unmount } = show(<Who />);
    await screen.findByText('nobody');
    unmount();
    calls.length = 0;
    show(<Who />);
    await screen.findByText('nobody');
    expect(calls).toEqual([]);
  });
});
