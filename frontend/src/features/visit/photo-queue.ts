import { asProblem } from '@/shared/api/problem';
import type { Photo } from '@/shared/api/types/reports';
import type { PhotoStore, PhotoTarget, WaitingPhoto } from './photo-store';

export type PhotoStatus = 'preparing' | 'waiting' | 'sending' | 'retrying' | 'refused';

export interface QueuedPhoto {
  id: string;
  target: PhotoTarget;
  name: string;
  status: PhotoStatus;
  progress: number;
  message: string | undefined;
}

interface PhotoQueueOptions {
  bookingId: string;
  store: PhotoStore;
  prepare: (file: Blob) => Promise<Blob>;
  digest: (blob: Blob) => Promise<string>;
  upload: (photo: WaitingPhoto, onProgress: (share: number) => void) => Promise<Photo>;
  onUploaded: (target: PhotoTarget, photo: Photo) => void | Promise<void>;
  firstRetry?: number;
}

const atOnce = 2;
const longestRetry = 60_000;

/** Unlike `crypto.randomUUID` this also works on a page that came over plain HTTP. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}

/** Photos on their way: made smaller, hashed, kept on the device, two at a time to the server, until it has them. */
export class PhotoQueue {
  private readonly items = new Map<string, QueuedPhoto>();
  private readonly ready = new Map<string, WaitingPhoto>();
  private readonly listeners = new Set<() => void>();
  private readonly options: Required<PhotoQueueOptions>;
  private preparing: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = 0;
  private failures = 0;
  private revision = 0;

  constructor(options: PhotoQueueOptions) {
    this.options = { firstRetry: 2000, ...options };
    void this.restore();
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = () => this.revision;

  get size(): number {
    return this.items.size;
  }

  of(target: PhotoTarget): QueuedPhoto[] {
    return [...this.items.values()].filter(
      (item) => item.target.kind === target.kind && item.target.id === target.id,
    );
  }

  add(files: File[], target: PhotoTarget) {
    for (const file of files) {
      const id = newId();
      this.set({ id, target, name: file.name, status: 'preparing', progress: 0, message: undefined });
      this.preparing = this.preparing.then(() => this.prepare(id, file, target));
    }
  }

  /** Gives up a photo that the server refused. */
  async drop(id: string) {
    this.items.delete(id);
    this.ready.delete(id);
    this.changed();
    await this.options.store.remove(id).catch(() => undefined);
  }

  flush() {
    this.failures = 0;
    for (const item of this.items.values())
      if (item.status === 'retrying' || item.status === 'refused')
        this.set({ ...item, status: 'waiting', message: undefined });
    this.pump();
  }

  private async prepare(id: string, file: File, target: PhotoTarget) {
    try {
      const blob = await this.options.prepare(file);
      const photo: WaitingPhoto = {
        id,
        bookingId: this.options.bookingId,
        target,
        name: file.name,
        blob,
        sha256: await this.options.digest(blob),
        capturedAt: new Date(file.lastModified).toISOString(),
      };
      await this.options.store.put(photo).catch(() => undefined);
      this.ready.set(id, photo);
      this.update(id, { status: 'waiting' });
      this.pump();
    } catch (error) {
      this.update(id, { status: 'refused', message: asProblem(error).message });
    }
  }

  private async restore() {
    const kept = await this.options.store.all(this.options.bookingId).catch(() => []);
    for (const photo of kept) {
      if (this.items.has(photo.id)) continue;
      this.ready.set(photo.id, photo);
      const { id, target, name } = photo;
      this.set({ id, target, name, status: 'waiting', progress: 0, message: undefined });
    }
    this.pump();
  }

  private pump() {
    if (this.timer !== undefined) clearTimeout(this.timer);
    this.timer = undefined;
    for (const item of this.items.values()) {
      if (this.sending >= atOnce) return;
      const photo = this.ready.get(item.id);
      if (photo && (item.status === 'waiting' || item.status === 'retrying')) void this.send(photo);
    }
  }

  private async send(photo: WaitingPhoto) {
    this.sending += 1;
    this.update(photo.id, { status: 'sending', progress: 0, message: undefined });
    try {
      const kept = await this.options.upload(photo, (progress) => this.update(photo.id, { progress }));
      this.failures = 0;
      await this.options.onUploaded(photo.target, kept);
      await this.drop(photo.id);
      this.sending -= 1;
      this.pump();
    } catch (error) {
      this.sending -= 1;
      this.failed(photo.id, error);
    }
  }

  private failed(id: string, error: unknown) {
    const problem = asProblem(error);
    const passing = problem.status === 0 || problem.status === 401 || problem.status === 429;
    if (!passing && problem.status < 500) {
      this.update(id, { status: 'refused', message: problem.message });
      this.pump();
      return;
    }
    this.update(id, { status: 'retrying', progress: 0, message: problem.message });
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        this.pump();
      },
      Math.min(longestRetry, this.options.firstRetry * 2 ** this.failures++),
    );
  }

  private update(id: string, changes: Partial<QueuedPhoto>) {
    const item = this.items.get(id);
    if (item) this.set({ ...item, ...changes });
  }

  private set(item: QueuedPhoto) {
    this.items.set(item.id, item);
    this.changed();
  }

  private changed() {
    this.revision += 1;
    this.listeners.forEach((listener) => listener());
  }
}
