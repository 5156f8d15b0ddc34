import { describe, expect, it } from 'vitest';
import type { BookingSummary } from '@/shared/api/types/bookings';
import { groupBookings } from './booking-groups';

function booking(changes: Partial<BookingSummary>): BookingSummary {
  return {
    id: 'one',
    title: 'Check the line',
    status: 'OPEN',
    way: 'DELEGATED',
    visitType: 'FA',
    factory: { id: 'f', name: 'Works', placeName: 'Dongguan', countryCode: 'CN', timeZone: 'Asia/Shanghai' },
    counterpart: null,
    visitStart: null,
    visitEnd: null,
    total: null,
    deadlineAt: null,
    nextAction: null,
    updatedAt: '2026-11-01T00:00:00Z',
    ...changes,
  };
}

describe('the list of visits', () => {
  it('puts what waits for the reader first, the nearest deadline on top', () => {
    const groups = groupBookings([
      booking({ id: 'later', nextAction: 'PAY', deadlineAt: '2026-11-09T00:00:00Z' }),
      booking({ id: 'waiting' }),
      booking({ id: 'soon', nextAction: 'ACCEPT', deadlineAt: '2026-11-05T00:00:00Z' }),
      booking({ id: 'undated', nextAction: 'SUBMIT' }),
    ]);
    expect(groups.you.map(({ id }) => id)).toEqual(['soon', 'later', 'undated']);
    expect(groups.running.map(({ id }) => id)).toEqual(['waiting']);
  });

  it('shows what is over last, the newest on top', () => {
    const groups = groupBookings([
      booking({ id: 'old', status: 'CLOSED', updatedAt: '2026-10-01T00:00:00Z' }),
      booking({ id: 'new', status: 'CANCELLED', updatedAt: '2026-11-01T00:00:00Z' }),
    ]);
    expect(groups.over.map(({ id }) => id)).toEqual(['new', 'old']);
  });
});
