import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offline, Problem } from '@/shared/api/problem';
import type { Photo } from '@/shared/api/types/reports';
import { PhotoQueue } from './photo-queue';
import type { PhotoStore, WaitingPhoto } from './photo-store';

const target = { kind: 'answer', id: 'IDN-06' } as const;

function memoryStore(): PhotoStore & { kept: Map<string, WaitingPhoto> } {
  const kept = new Map<string, WaitingPhoto>();
  return {
    kept,
    all: () => Promise.resolve([...kept.values()]),
    put: (photo) => Promise.resolve(void kept.set(photo.id, photo)),
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

function photo(id: string): Photo {
  return {
    id,
    sha256: 'abc',
    width: 1,
    height: 1,
    bytes: 1,
    caption: '',
    questionId: 'IDN-06',
    capturedAt: null,
    receivedAt: '2026-12-03T01:00:00Z',
    thumbUrl: '',
    url: '',
    version: 0,
  };
}

function queueWith(store = memoryStore()) {
  const line = { failWith: undefined as Problem | undefined, open: 0, most: 0, sent: 0 };
  const uploaded: string[] = [];
  const queue = new PhotoQueue({
    bookingId: 'k1',
    store,
    prepare: (file) => Promise.resolve(file),
    digest: () => Promise.resolve('abc'),
    onUploaded: (_, kept) => void uploaded.push(kept.id),
    upload: async (waiting, onProgress) => {
      line.open += 1;
      line.most = Math.max(line.most, line.open);
      line.sent += 1;
      onProgress(0.5);
      await new Promise((resolve) => setTimeout(resolve, 100));
      line.open -= 1;
      if (line.failWith) throw line.failWith;
      return photo(waiting.name);
    },
  });
  return { queue, line, uploaded, store };
}

const files = (...names: string[]) => names.map((name) => new File(['x'], name, { type: 'image/jpeg' }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('photos on a bad line', () => {
  it('go two at a time, and leave the device when the server has them', async () => {
    const { queue, line, uploaded, store } = queueWith();
    queue.add(files('1', '2', '3', '4', '5'), target);
    expect(queue.size).toBe(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(uploaded).toEqual(['1', '2', '3', '4', '5']);
    expect(line.most).toBe(2);
    expect(queue.size).toBe(0);
    expect(store.kept.size).toBe(0);
  });

  it('show how far each one is', async () => {
    const { queue } = queueWith();
    queue.add(files('1'), target);
    await vi.advanceTimersByTimeAsync(50);
    expect(queue.of(target)[0]).toMatchObject({ status: 'sending', progress: 0.5 });
  });

  it('are tried again with growing pauses, and at once when the line is back', async () => {
    const { queue, line, uploaded } = queueWith();
    line.failWith = offline();
    queue.add(files('1'), target);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(line.sent).toBe(3);
    expect(queue.of(target)[0]?.status).toBe('retrying');
    line.failWith = undefined;
    queue.flush();
    await vi.advanceTimersByTimeAsync(200);
    expect(uploaded).toEqual(['1']);
  });

  it('are still there after a reload', async () => {
    const first = queueWith();
    first.line.failWith = offline();
    first.queue.add(files('1'), target);
    await vi.advanceTimersByTimeAsync(500);
    const second = queueWith(first.store);
    await vi.advanceTimersByTimeAsync(500);
    expect(second.uploaded).toEqual(['1']);
  });

  it('are not sent for ever when the server refuses them', async () => {
    const { queue, line } = queueWith();
    line.failWith = new Problem(415, { code: 'PHOTO_NOT_READABLE', detail: 'This is no picture.' });
    queue.add(files('1'), target);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(line.sent).toBe(1);
    expect(queue.of(target)[0]).toMatchObject({ status: 'refused', message: 'This is no picture.' });
  });
});
