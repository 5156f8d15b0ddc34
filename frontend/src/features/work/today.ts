import type { BookingSummary } from '@/shared/api/types/bookings';

function dayAt(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

/** A visit that is under way, or that starts or runs on this day of the site's calendar. */
export function isToday(booking: BookingSummary, now: Date): boolean {
  if (booking.status === 'ON_SITE') return true;
  if (booking.status !== 'FUNDED' || booking.visitStart === null) return false;
  const zone = booking.factory.timeZone;
  const today = dayAt(zone, now);
  const last = booking.visitEnd ?? booking.visitStart;
  return dayAt(zone, new Date(booking.visitStart)) <= today && today <= dayAt(zone, new Date(last));
}
