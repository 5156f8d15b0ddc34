import { describe, expect, it } from 'vitest';
import { filtersIn, queryOf, readCriteria, writeCriteria } from './criteria';

describe('a search in the address bar', () => {
  it('survives a round trip', () => {
    const address = new URLSearchParams(
      'q=moulds&factoryId=f&radiusKm=200&category=furniture&category=lighting&minLevel=2&freeOn=2026-12-01&area=CN&cefr=B2&language=zh',
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

  it('asks for a brief by the booking, and for a window when there are two days', () => {
    const criteria = readCriteria(new URLSearchParams('booking=b&freeOn=2026-12-01&freeTo=2026-12-05'));
    expect(queryOf(criteria)).toMatchObject({
      bookingId: 'b',
      freeOn: null,
      freeFrom: '2026-12-01',
      freeTo: '2026-12-05',
    });
    expect(queryOf({ ...criteria, freeTo: null })).toMatchObject({ freeOn: '2026-12-01', freeFrom: null });
  });

  it('knows no level of a language that is not asked for', () => {
    expect(queryOf(readCriteria(new URLSearchParams('cefr=B2&interpreter=true')))).toMatchObject({
      cefr: null,
      interpreter: null,
    });
  });

  it('ignores numbers that are none', () => {
    expect(readCriteria(new URLSearchParams('radiusKm=far&minLevel=-2')).radiusKm).toBeNull();
    expect(readCriteria(new URLSearchParams('minLevel=-2')).minLevel).toBeNull();
  });

  it('compares prices in dollars or in the currency that was chosen, and in that of the brief where there is one', () => {
    const criteria = readCriteria(new URLSearchParams('maxDayRate=20000&currency=EUR'));
    expect(queryOf(criteria).currency).toBe('EUR');
    expect(queryOf({ ...criteria, maxDayRate: null, currency: null }).currency).toBe('USD');
    expect(queryOf({ ...criteria, maxDayRate: null, currency: null, booking: 'b' }).currency).toBeNull();
  });

  it('counts what narrows', () => {
    expect(filtersIn(readCriteria(new URLSearchParams('maxDayRate=2&category=a&category=b&q=x')))).toBe(3);
  });

  it('looks around a spot of the map, unless a place, a factory or a brief says where', () => {
    const criteria = readCriteria(new URLSearchParams('around=-6.2,106.81&radiusKm=100'));
    expect(queryOf(criteria)).toMatchObject({ lat: -6.2, lng: 106.81 });
    expect(queryOf({ ...criteria, placeId: 'p' })).toMatchObject({ lat: null, lng: null });
    expect(readCriteria(new URLSearchParams('around=nowhere')).around).toBeNull();
    expect(readCriteria(new URLSearchParams('around=91,0')).around).toBeNull();
    expect(readCriteria(new URLSearchParams('around=5,')).around).toBeNull();
  });
});
