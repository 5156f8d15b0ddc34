import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report, ReportQuestion } from '@/shared/api/types/reports';
import { serve } from '@/shared/testing/server';
import { reportKey, VisitWork, withSaved } from './visit-work';

const question = (id: string, type: ReportQuestion['type']) => ({ id, type, answer: null }) as ReportQuestion;

const report = {
  sections: [{ code: 'IDN', questions: [question('IDN-03', 'YN'), question('IDN-06', 'PHOTO')] }],
  objectives: [{ objectiveId: 'o1', verdict: null, found: '', photoIds: [], version: 0 }],
  summary: { version: 0, text: '' },
  people: [],
  peopleVersion: 0,
  photos: [],
} as unknown as Report;

function visit() {
  const client = new QueryClient();
  client.setQueryData(reportKey('k1'), report);
  return { client, work: new VisitWork('k1', client) };
}

beforeEach(() => {
  window.localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('answers of a visit', () => {
  it('are sent once it is said how they are known', async () => {
    const calls = serve({
      'PUT /bookings/k1/report/answers/IDN-03': { body: { questionId: 'IDN-03', version: 1 } },
    });
    const { work } = visit();
    work.changeAnswer('IDN-03', { value: true });
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls).toHaveLength(0);
    work.changeAnswer('IDN-03', { basis: 'DOCUMENT' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls[0]?.body).toMatchObject({ value: true, basis: 'DOCUMENT', version: 0 });
    expect(work.answer('IDN-03')).toMatchObject({ value: true, basis: 'DOCUMENT' });
  });

  it('need not be asked how a photo is known', () => {
    const { work } = visit();
    work.setPhotos({ kind: 'answer', id: 'IDN-06' }, ['ph1']);
    expect(work.answer('IDN-06')).toMatchObject({ basis: 'SEEN', photoIds: ['ph1'] });
    expect(work.saves.get('answer:IDN-06')?.status).toBe('waiting');
  });

  it('keep what was typed and take only the version from the server', () => {
    const saved = withSaved(report, 'objective:o1', { verdict: 'PASS', found: 'wet ' }, { version: 4 });
    expect(saved.objectives[0]).toMatchObject({ verdict: 'PASS', found: 'wet ', version: 4 });
  });
});
