import { asProblem } from '@/shared/api/problem';

export type SaveStatus = 'incomplete' | 'waiting' | 'saving' | 'retrying' | 'conflict' | 'refused';

export interface Versioned {
  version: number;
}

/** A change that the server does not have yet. */
export interface Unsaved {
  path: string;
  body: Record<string, unknown>;
  version: number;
  status: SaveStatus;
  /** What the server has instead, when somebody else was faster. */
  current: Versioned | undefined;
  message: string | undefined;
  /** What was sent without an answer: it may have arrived all the same. */
  unanswered: Record<string, unknown>[];
}

interface SaveQueueOptions {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  storageKey: string;
  send: (path: string, body: Record<string, unknown>) => Promise<Versioned>;
  onSaved: (key: string, body: Record<string, unknown>, answer: Versioned) => void;
  pause?: number;
  firstRetry?: number;
}

const longestRetry = 60_000;

/** Whether the server has exactly what this body says; fields that only the server knows do not count. */
function holds(current: Versioned, body: Record<string, unknown>): boolean {
  const theirs = current as Versioned & Record<string, unknown>;
  return Object.entries(body).every(([name, value]) => same(theirs[name], value));
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return (one ?? null) === (other ?? null);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) =>
    same((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  );
}

/**
 * Saves small changes a moment after the last key, one after the other, and keeps every unsaved one on the device,
 * so that neither a reload nor a dead line loses it. Two windows never overwrite each other: the second one is asked.
 */
export class SaveQueue {
  private readonly entries = new Map<string, Unsaved>();
  private readonly versions = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  private readonly options: Required<SaveQueueOptions>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private failures = 0;
  private revision = 0;

  constructor(options: SaveQueueOptions) {
    this.options = { pause: 700, firstRetry: 2000, ...options };
    this.restore();
    if (this.entries.size > 0) this.schedule(0);
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = () => this.revision;

  get(key: string): Unsaved | undefined {
    return this.entries.get(key);
  }

  get size(): number {
    return this.entries.size;
  }

  get conflicts(): string[] {
    return [...this.entries].filter(([, { status }]) => status === 'conflict').map(([key]) => key);
  }

  /** Takes a change; `ready` is false while something that the server insists on is still missing. */
  change(key: string, path: string, body: Record<string, unknown>, base: number, ready = true) {
    const before = this.entries.get(key);
    const inConflict = before?.status === 'conflict';
    this.entries.set(key, {
      path,
      body,
      version: inConflict ? before.version : Math.max(this.versions.get(key) ?? 0, base),
      status: inConflict ? 'conflict' : ready ? 'waiting' : 'incomplete',
      current: inConflict ? before.current : undefined,
      message: undefined,
      unanswered: before?.unanswered ?? [],
    });
    this.changed();
    this.schedule(this.options.pause);
  }

  /** Decides a conflict: one's own words replace theirs, or are given up. */
  resolve(key: string, keep: 'mine' | 'theirs') {
    const entry = this.entries.get(key);
    if (entry?.current === undefined) return;
    this.versions.set(key, entry.current.version);
    if (keep === 'theirs') {
      this.entries.delete(key);
      const theirs = entry.current as Versioned & Record<string, unknown>;
      this.options.onSaved(key, theirs, entry.current);
    } else {
      this.entries.set(key, {
        ...entry,
        version: entry.current.version,
        status: 'waiting',
        current: undefined,
        unanswered: [],
      });
      this.schedule(0);
    }
    this.changed();
  }

  /** Tries everything again at once: the line is back, or the person asked. */
  flush() {
    this.failures = 0;
    for (const [key, entry] of this.entries) {
      if (entry.status === 'retrying' || entry.status === 'refused')
        this.entries.set(key, { ...entry, status: 'waiting' });
    }
    this.schedule(0);
  }

  private schedule(delay: number) {
    if (this.timer !== undefined) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.run();
    }, delay);
  }

  private async run() {
    if (this.running) return;
    this.running = true;
    try {
      let next = this.next();
      while (next !== undefined) {
        if (!(await this.save(...next))) return;
        next = this.next();
      }
    } finally {
      this.running = false;
    }
  }

  private next(): [string, Unsaved] | undefined {
    return [...this.entries].find(([, { status }]) => status === 'waiting' || status === 'retrying');
  }

  /** False when there is no point in going on before a pause. */
  private async save(key: string, entry: Unsaved): Promise<boolean> {
    const sent: Unsaved = {
      ...entry,
      status: 'saving',
      unanswered: [...entry.unanswered, entry.body].slice(-5),
    };
    this.entries.set(key, sent);
    this.changed();
    try {
      const answer = await this.options.send(sent.path, { ...sent.body, version: sent.version });
      this.failures = 0;
      this.taken(key, sent, sent.body, answer);
      return true;
    } catch (error) {
      return this.failed(key, sent, error);
    }
  }

  /** The server has this body; what was typed since then goes on from its version. */
  private taken(key: string, sent: Unsaved, body: Record<string, unknown>, answer: Versioned) {
    this.versions.set(key, answer.version);
    this.options.onSaved(key, body, answer);
    const now = this.entries.get(key);
    if (now === sent && body === sent.body) this.entries.delete(key);
    else if (now)
      this.entries.set(key, {
        ...now,
        status: now === sent ? 'waiting' : now.status,
        version: answer.version,
        unanswered: [],
      });
    this.changed();
  }

  private failed(key: string, sent: Unsaved, error: unknown): boolean {
    const problem = asProblem(error);
    const now = this.entries.get(key) ?? sent;
    const current = problem.body['current'] as Versioned | undefined;
    const message = problem.errors[0]?.message ?? problem.message;
    const arrived =
      problem.code === 'STALE_VERSION' && current
        ? sent.unanswered.findLast((body) => holds(current, body))
        : undefined;
    if (current && arrived) {
      this.taken(key, sent, arrived, current);
      return true;
    }
    const passing = problem.status === 0 || problem.status === 401 || problem.status === 429;
    const status: SaveStatus =
      problem.code === 'STALE_VERSION' && current
        ? 'conflict'
        : passing || problem.status >= 500
          ? 'retrying'
          : 'refused';
    const edited = now !== sent && status === 'refused';
    this.entries.set(key, {
      ...now,
      status: edited ? now.status : status,
      current: status === 'conflict' ? current : undefined,
      message,
    });
    this.changed();
    if (status !== 'retrying') return true;
    this.schedule(Math.min(longestRetry, this.options.firstRetry * 2 ** this.failures));
    this.failures += 1;
    return false;
  }

  private changed() {
    this.revision += 1;
    this.keep();
    this.listeners.forEach((listener) => listener());
  }

  private keep() {
    const { storage, storageKey } = this.options;
    try {
      if (this.entries.size === 0) storage.removeItem(storageKey);
      else storage.setItem(storageKey, JSON.stringify([...this.entries]));
    } catch {
      // The device has no room: the change stays in memory and is still sent.
    }
  }

  private restore() {
    const kept = this.options.storage.getItem(this.options.storageKey);
    if (kept === null) return;
    try {
      for (const [key, entry] of JSON.parse(kept) as [string, Unsaved][]) {
        const ready = entry.status === 'saving' || entry.status === 'retrying';
        this.entries.set(key, { ...entry, status: ready ? 'waiting' : entry.status });
      }
    } catch {
      this.options.storage.removeItem(this.options.storageKey);
    }
  }
}
