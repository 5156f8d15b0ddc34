import { describe, expect, it } from 'vitest';
import type { CheckOutcome } from '@/shared/api/types/representatives';
import { checksMissingFor, highestLevel } from './levels';

const check = (requiredForLevel: number, outcome: CheckOutcome) => ({ requiredForLevel, outcome });

describe('the level that the checks carry', () => {
  it('counts every check up to the level, failed and open ones alike', () => {
    const checks = [check(1, 'PASSED'), check(2, 'OPEN'), check(2, 'FAILED'), check(3, 'OPEN')];
    expect(checksMissingFor(1, checks)).toBe(0);
    expect(checksMissingFor(2, checks)).toBe(2);
    expect(checksMissingFor(3, checks)).toBe(3);
    expect(highestLevel(checks)).toBe(1);
  });

  it('is none while the first level has an open check', () => {
    expect(highestLevel([check(1, 'OPEN'), check(2, 'PASSED')])).toBe(0);
  });
});
