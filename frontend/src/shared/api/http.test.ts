import { describe, expect, it, vi } from 'vitest';
import { serve } from '@/shared/testing/server';
import { api, onSignedOut, sessionBegan } from './http';
import { Problem } from './problem';

const refused = { status: 401, body: { code: 'NOT_SIGNED_IN', detail: 'Sign in first.' } };

describe('the way to the server', () => {
  it('refreshes the session once and asks again', async () => {
    let fresh = false;
    const calls = serve({
      'GET /bookings': () => (fresh ? { body: { items: [], next: null } } : refused),
      'POST /session/refresh': () => {
        fresh = true;
        return { body: {} };
      },
    });
    await Promise.all([api.get('/bookings'), api.get('/bookings')]);
    expect(calls.filter(({ path }) => path === '/session/refresh')).toHaveLength(1);
  });

  it('says that the session is over when it cannot be refreshed', async () => {
    const over = vi.fn();
    onSignedOut(over);
    serve({ 'GET /bookings': refused, 'POST /session/refresh': refused });
    await expect(api.get('/bookings')).rejects.toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
    expect(over).toHaveBeenCalledOnce();
  });

  it('does not end a session that began while an older question was refused', async () => {
    const over = vi.fn();
    onSignedOut(over);
    let signedIn = false;
    serve({
      'GET /me': () => (signedIn ? { body: { name: 'Ada' } } : refused),
      'POST /session/refresh': () => {
        signedIn = true;
        sessionBegan();
        return refused;
      },
    });
    expect(await api.get('/me')).toEqual({ name: 'Ada' });
    expect(over).not.toHaveBeenCalled();
  });

  it('does not take wrong credentials for an ended session', async () => {
    const over = vi.fn();
    onSignedOut(over);
    serve({ 'POST /session': { status: 401, body: { code: 'BAD_CREDENTIALS', detail: 'No.' } } });
    await expect(api.post('/session', {})).rejects.toBeInstanceOf(Problem);
    expect(over).not.toHaveBeenCalled();
  });

  it('reads a refusal that is not JSON as a fault of ours', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<h1>502</h1>', { status: 502 })));
    await expect(api.get('/config')).rejects.toMatchObject({ status: 502, code: 'UNEXPECTED' });
  });

  it('says when nothing can be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(api.get('/config')).rejects.toMatchObject({ code: 'OFFLINE' });
  });

  it('sends the CSRF token with what changes something, and repeats list parameters', async () => {
    document.cookie = 'csrf=abc%3D';
    const seen: { url: string; token: string | null }[] = [];
    vi.stubGlobal('fetch', (url: string, options: { headers: Headers }) => {
      seen.push({ url, token: options.headers.get('X-CSRF-Token') });
      return Promise.resolve(new Response('{}'));
    });
    await api.get('/search', { category: ['a', 'b'], q: '', page: undefined });
    await api.post('/bookings', {});
    expect(seen).toEqual([
      { url: '/api/search?category=a&category=b', token: null },
      { url: '/api/bookings', token: 'abc=' },
    ]);
  });
});
