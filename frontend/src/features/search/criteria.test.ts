import { describe, expect, it } from 'vitest';
import { filtersIn, queryOf, readCriteria, writeCriteria } from './criteria';

describe('a search in the address bar', () => {
  it('survives a round trip', () => {
    const address = new URLSearchParams(
      'q=moulds&factoryId=f&radiusKm=200&category=furniture&category=lighting&minLevel=2&freeOn=2026-12-01',
    );
    const criteria = readCriteria(address);
    expect(criteria.category).toEqual(['furniture', 'lighting']);
    expect(readCriteria(writeCriteria(new URLSearchParams(), criteria))).toEqual(criteria);
  });

  it('keeps the booking it is for, and drops what was cleared', () => {
    const next = writeCriteria(new URLSearchParams('booking=b&category=furniture&q=x'), {
      category: [],
      q: '',
    });
    expect(next.toString()).toBe('booking=b');
  });

  it('ignores numbers that are none', () => {
    expect(readCriteria(new URLSearchParams('radiusKm=far&minLevel=-2')).radiusKm).toBeNull();
    expect(readCriteria(new URLSearchParams('minLevel=-2')).minLevel).toBeNull();
  });

  it('asks for a currency only beside a rate, and counts what narrows', () => {
    const criteria = readCriteria(new URLSearchParams('maxDayRate=20000&currency=EUR&category=a&category=b'));
    expect(queryOf(criteria).currency).toBe('EUR');
    expect(queryOf({ ...criteria, maxDayRate: null }).currency).toBeNull();
    expect(filtersIn(criteria)).toBe(3);
  });
});
