import { describe, expect, it } from 'vitest';
import type { ReportObjective } from '@/shared/api/types/reports';
import { outlookOf } from './decision';

function objective(objectiveId: string, weight: number): ReportObjective {
  return {
    objectiveId,
    weight,
    text: 'Is it real?',
    proof: 'Licence',
    must: true,
    verdict: 'PASS',
    found: 'Yes',
    photoIds: [],
    version: 1,
  };
}

const objectives = [objective('a', 40), objective('b', 35), objective('c', 25)];
const accept = { choice: 'ACCEPT', reason: '' } as const;

describe('deciding on a report', () => {
  it('adds up the accepted weight and names what is contested', () => {
    const outlook = outlookOf(objectives, {
      a: accept,
      b: { choice: 'CONTEST', reason: 'Two boards' },
      c: accept,
    });
    expect(outlook.acceptedWeight).toBe(65);
    expect(outlook.contested.map(({ objectiveId }) => objectiveId)).toEqual(['b']);
    expect(outlook.complete).toBe(true);
  });

  it('accepts nothing until something is decided', () => {
    const outlook = outlookOf(objectives, {});
    expect(outlook.acceptedWeight).toBe(0);
    expect(outlook.complete).toBe(false);
  });

  it('is not complete while a contested objective has no reason', () => {
    const decisions = { a: accept, b: accept, c: { choice: 'CONTEST', reason: '  ' } } as const;
    expect(outlookOf(objectives, decisions).complete).toBe(false);
  });
});
