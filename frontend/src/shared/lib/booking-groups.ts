import type { BookingStatus, BookingSummary } from '@/shared/api/types/bookings';

export type Group = 'you' | 'running' | 'over';

const over: BookingStatus[] = ['ACCEPTED', 'CLOSED', 'CANCELLED', 'EXPIRED', 'NO_SHOW'];

function groupOf(booking: BookingSummary): Group {
  if (booking.nextAction !== null) return 'you';
  return over.includes(booking.status) ? 'over' : 'running';
}

/** What needs me first, the nearest deadline on top; what is over last, the newest on top. */
export function groupBookings(bookings: BookingSummary[]): Record<Group, BookingSummary[]> {
  const groups: Record<Group, BookingSummary[]> = { you: [], running: [], over: [] };
  for (const booking of bookings) groups[groupOf(booking)].push(booking);
  const when = (booking: BookingSummary) => booking.deadlineAt ?? booking.visitStart ?? '9999';
  groups.you.sort((one, other) => when(one).localeCompare(when(other)));
  groups.running.sort((one, other) => when(one).localeCompare(when(other)));
  groups.over.sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  return groups;
}
