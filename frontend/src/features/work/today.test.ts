import { describe, expect, it } from 'vitest';
import type { BookingSummary } from '@/shared/api/types/bookings';
import { isToday } from './today';

function visit(changes: Partial<BookingSummary>): BookingSummary {
  return {
    id: 'one',
    title: 'Check the line',
    status: 'FUNDED',
    way: 'DELEGATED',
    visitType: 'FA',
    factory: { id: 'f', name: 'Works', placeName: null, countryCode: 'CN', timeZone: 'Asia/Shanghai' },
    counterpart: null,
    visitStart: '2026-12-03T01:00:00Z',
    visitEnd: '2026-12-03T09:00:00Z',
    total: null,
    deadlineAt: null,
    nextAction: null,
    updatedAt: '2026-11-01T00:00:00Z',
    ...changes,
  };
}

describe('today’s visit', () => {
  it('counts the day at the site, not that of the reader', () => {
    expect(isToday(visit({}), new Date('2026-12-02T17:00:00Z'))).toBe(true);
    expect(isToday(visit({}), new Date('2026-12-02T15:00:00Z'))).toBe(false);
    expect(isToday(visit({}), new Date('2026-12-03T16:30:00Z'))).toBe(false);
  });

  it('is one that is under way, whatever the day', () => {
    expect(isToday(visit({ status: 'ON_SITE' }), new Date('2026-12-05T00:00:00Z'))).toBe(true);
  });

  it('is not one that is only asked for', () => {
    expect(isToday(visit({ status: 'OPEN' }), new Date('2026-12-03T02:00:00Z'))).toBe(false);
  });
});
