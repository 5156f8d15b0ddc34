import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offline, Problem } from '@/shared/api/problem';
import { SaveQueue, type Versioned } from './save-queue';

type Sent = { path: string; body: Record<string, unknown> };

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A queue against a server that counts versions, unless it is told to fail. */
function queueWith(storage = memory()) {
  const sent: Sent[] = [];
  const saved: string[] = [];
  const server = { version: 0, failWith: undefined as Problem | undefined };
  const queue = new SaveQueue({
    storage,
    storageKey: 'unsaved',
    onSaved: (key) => saved.push(key),
    send: (path, body): Promise<Versioned> => {
      sent.push({ path, body });
      if (server.failWith) return Promise.reject(server.failWith);
      server.version += 1;
      return Promise.resolve({ version: server.version });
    },
  });
  return { queue, sent, saved, server, storage };
}

const stale = (current: object) => new Problem(409, { code: 'STALE_VERSION', detail: 'Changed.', current });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('answers that save themselves', () => {
  it('waits for the last key and sends only the last words', async () => {
    const { queue, sent, saved } = queueWith();
    queue.change('a', '/answers/a', { note: 'w' }, 0);
    await vi.advanceTimersByTimeAsync(300);
    queue.change('a', '/answers/a', { note: 'wet' }, 0);
    await vi.advanceTimersByTimeAsync(800);
    expect(sent).toEqual([{ path: '/answers/a', body: { note: 'wet', version: 0 } }]);
    expect(saved).toEqual(['a']);
    expect(queue.size).toBe(0);
  });

  it('goes on from the version that the server gave', async () => {
    const { queue, sent } = queueWith();
    queue.change('a', '/answers/a', { note: 'one' }, 0);
    await vi.advanceTimersByTimeAsync(800);
    queue.change('a', '/answers/a', { note: 'two' }, 0);
    await vi.advanceTimersByTimeAsync(800);
    expect(sent.map(({ body }) => body['version'])).toEqual([0, 1]);
  });

  it('keeps what is incomplete on the device and does not send it', async () => {
    const { queue, sent, storage } = queueWith();
    queue.change('a', '/answers/a', { value: true }, 0, false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
    expect(storage.getItem('unsaved')).toContain('"value":true');
  });

  it('tries again and again while there is no line, and at once when it is back', async () => {
    const { queue, sent, server } = queueWith();
    server.failWith = offline();
    queue.change('a', '/answers/a', { note: 'x' }, 0);
    await vi.advanceTimersByTimeAsync(800);
    expect(queue.get('a')?.status).toBe('retrying');
    await vi.advanceTimersByTimeAsync(7000);
    expect(sent.length).toBe(3);
    server.failWith = undefined;
    queue.flush();
    await vi.advanceTimersByTimeAsync(1);
    expect(queue.size).toBe(0);
  });

  it('finds unsaved answers again after a reload', async () => {
    const first = queueWith();
    first.server.failWith = offline();
    first.queue.change('a', '/answers/a', { note: 'kept' }, 3);
    await vi.advanceTimersByTimeAsync(800);
    const second = queueWith(first.storage);
    await vi.advanceTimersByTimeAsync(1);
    expect(second.sent[0]?.body).toEqual({ note: 'kept', version: 3 });
  });

  it('never overwrites another window: it asks, and keeps either version', async () => {
    const { queue, sent, server } = queueWith();
    server.failWith = stale({ note: 'theirs', version: 7 });
    queue.change('a', '/answers/a', { note: 'mine' }, 2);
    queue.change('b', '/answers/b', { note: 'mine' }, 2);
    await vi.advanceTimersByTimeAsync(800);
    expect(queue.conflicts).toEqual(['a', 'b']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(2);
    server.failWith = undefined;
    queue.resolve('a', 'mine');
    queue.resolve('b', 'theirs');
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.slice(2)).toEqual([{ path: '/answers/a', body: { note: 'mine', version: 7 } }]);
    expect(queue.size).toBe(0);
  });

  it('does not ask about words of its own whose answer was lost on the way', async () => {
    const { queue, sent, saved, server } = queueWith();
    server.failWith = offline();
    queue.change('a', '/answers/a', { note: 'one', photoIds: ['p'] }, 2);
    await vi.advanceTimersByTimeAsync(800);
    server.failWith = stale({ note: 'one', photoIds: ['p'], version: 3, updatedAt: 'now' });
    queue.flush();
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['a']);
    expect(queue.size).toBe(0);

    server.failWith = offline();
    queue.change('a', '/answers/a', { note: 'two', photoIds: [] }, 2);
    await vi.advanceTimersByTimeAsync(800);
    queue.change('a', '/answers/a', { note: 'three', photoIds: [] }, 2);
    server.failWith = stale({ note: 'two', photoIds: [], version: 4 });
    queue.subscribe(() => {
      if (saved.length === 2) server.failWith = undefined;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(queue.conflicts).toEqual([]);
    expect(sent.at(-1)?.body).toEqual({ note: 'three', photoIds: [], version: 4 });
  });

  it('does not let one refused answer hold up the next', async () => {
    const { queue, server } = queueWith();
    server.failWith = new Problem(400, {
      code: 'INVALID',
      errors: [{ path: 'value', message: 'must be a number' }],
    });
    queue.change('a', '/answers/a', { value: 'x' }, 0);
    await vi.advanceTimersByTimeAsync(800);
    expect(queue.get('a')).toMatchObject({ status: 'refused', message: 'must be a number' });
    server.failWith = undefined;
    queue.change('b', '/answers/b', { value: 1 }, 0);
    await vi.advanceTimersByTimeAsync(800);
    expect(queue.get('b')).toBeUndefined();
    expect(queue.get('a')?.status).toBe('refused');
  });

  it('keeps what was typed while a save was under way', async () => {
    const answers: ((value: Versioned) => void)[] = [];
    const queue = new SaveQueue({
      storage: memory(),
      storageKey: 'unsaved',
      onSaved: () => undefined,
      send: () => new Promise((resolve) => answers.push(resolve)),
    });
    queue.change('a', '/answers/a', { note: 'one' }, 0);
    await vi.advanceTimersByTimeAsync(800);
    queue.change('a', '/answers/a', { note: 'two' }, 0);
    answers[0]?.({ version: 1 });
    await vi.advanceTimersByTimeAsync(1);
    expect(queue.get('a')).toMatchObject({ body: { note: 'two' }, version: 1 });
  });
});
