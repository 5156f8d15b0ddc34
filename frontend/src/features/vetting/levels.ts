import type { Check } from '@/shared/api/types/representatives';

type Needed = Pick<Check, 'outcome' | 'requiredForLevel'>;

/** How many checks that a level needs are not passed. */
export function checksMissingFor(level: number, checks: Needed[]): number {
  return checks.filter(({ outcome, requiredForLevel }) => requiredForLevel <= level && outcome !== 'PASSED')
    .length;
}

/** The highest level whose checks are all passed, 0 when there is none. */
export function highestLevel(checks: Needed[]): number {
  let level = 0;
  while (level < 4 && checksMissingFor(level + 1, checks) === 0) level += 1;
  return level;
}
