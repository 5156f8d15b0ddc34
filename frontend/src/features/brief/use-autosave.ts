import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '@/shared/api/http';
import { asProblem, type Problem } from '@/shared/api/problem';
import type { Booking } from '@/shared/api/types/bookings';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { briefOf, draftOf, withIds, type Draft } from './draft';

export type SaveState =
  { kind: 'saved' | 'unsaved' | 'saving' | 'stale' } | { kind: 'failed'; problem: Problem };

const pause = 800;

/** The draft as it is typed, saved a moment after the last key; one save at a time, never over another window's. */
export function useAutosave(booking: Booking) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => draftOf(booking.brief));
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const latest = useRef(draft);
  const saved = useRef(draft);
  const version = useRef(booking.version);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    if (sent === saved.current) return true;
    setState({ kind: 'saving' });
    try {
      const answer = await api.put<Booking>(`/bookings/${booking.id}`, {
        ...briefOf(sent),
        version: version.current,
      } satisfies BodyOf<'/api/bookings/{id}', 'put'>);
      version.current = answer.version;
      client.setQueryData(['bookings', booking.id], answer);
      const unchanged = latest.current === sent;
      latest.current = withIds(latest.current, sent, answer.brief);
      setDraft(latest.current);
      if (unchanged) saved.current = latest.current;
      setState({ kind: unchanged ? 'saved' : 'unsaved' });
      return true;
    } catch (error) {
      const problem = asProblem(error);
      setState(problem.code === 'STALE_VERSION' ? { kind: 'stale' } : { kind: 'failed', problem });
      return false;
    }
  }, [booking.id, client]);

  const save = useCallback((): Promise<boolean> => {
    queue.current = queue.current.then(saveOnce);
    return queue.current;
  }, [saveOnce]);

  const change = useCallback((changes: Partial<Draft>) => {
    latest.current = { ...latest.current, ...changes };
    setDraft(latest.current);
    setState((before) => (before.kind === 'stale' ? before : { kind: 'unsaved' }));
  }, []);

  useEffect(() => {
    if (draft === saved.current || state.kind !== 'unsaved') return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [draft, state.kind, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current !== saved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  return { draft, change, state, save };
}
