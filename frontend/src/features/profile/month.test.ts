import { describe, expect, it } from 'vitest';
import { addMonths, choose, weekdayOf, weeksOf } from './month';

describe('a month of days', () => {
  it('starts its weeks on Monday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]).toEqual([...Array<undefined>(6).fill(undefined), '2026-11-01']);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
    expect(weekdayOf('2026-11-01')).toBe(6);
  });

  it('knows leap years', () => {
    expect(weeksOf('2028-02').flat().at(-1) ?? weeksOf('2028-02').flat().filter(Boolean).at(-1)).toBe(
      '2028-02-29',
    );
  });

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2027-01', -1, '2026-12'],
    ['2026-11', 14, '2028-01'],
  ])('%s and %i months is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected);
  });

  it('makes a span of two clicks in either order, and starts anew with the third', () => {
    const first = choose({ from: undefined, to: undefined }, '2026-11-20');
    const span = choose(first, '2026-11-18');
    expect(span).toEqual({ from: '2026-11-18', to: '2026-11-20' });
    expect(choose(span, '2026-12-01')).toEqual({ from: '2026-12-01', to: undefined });
  });
});
