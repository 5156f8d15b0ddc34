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
const fee = { minor: 21000, currency: 'USD' };
const accept = { choice: 'ACCEPT', reason: '' } as const;

describe('deciding on a report', () => {
  it('releases by accepted weight and holds the rest', () => {
    const outlook = outlookOf(
      objectives,
      { a: accept, b: { choice: 'CONTEST', reason: 'Two boards' }, c: accept },
      fee,
    );
    expect(outlook.released.minor).toBe(13650);
    expect(outlook.held.minor).toBe(7350);
    expect(outlook.contested.map(({ objectiveId }) => objectiveId)).toEqual(['b']);
    expect(outlook.complete).toBe(true);
  });

  it('holds everything until something is decided', () => {
    const outlook = outlookOf(objectives, {}, fee);
    expect(outlook.held).toEqual(fee);
    expect(outlook.complete).toBe(false);
  });

  it('is not complete while a contested objective has no reason', () => {
    const decisions = { a: accept, b: accept, c: { choice: 'CONTEST', reason: '  ' } } as const;
    expect(outlookOf(objectives, decisions, fee).complete).toBe(false);
  });

  it('loses no minor unit to rounding', () => {
    const odd = { minor: 333, currency: 'USD' };
    const outlook = outlookOf(objectives, { a: accept }, odd);
    expect(outlook.released.minor + outlook.held.minor).toBe(333);
  });
});
