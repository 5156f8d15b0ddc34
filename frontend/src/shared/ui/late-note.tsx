import { Text } from '@mantine/core';
import type { Booking } from '@/shared/api/types/bookings';
import { useCommonText } from '@/shared/text/common';

/** What a late report costs, in words; while it is not late, what it would. */
export function LateNote({ booking }: { booking: Booking }) {
  const text = useCommonText();
  const late = booking.latePenalty;
  if (late === null || late.percentPerDay === 0) return null;
  if (late.daysLate === 0) {
    const waiting = booking.status === 'ON_SITE' || booking.status === 'REPORTING';
    return waiting ? (
      <Text>{text('late.terms', { percentPerDay: late.percentPerDay, maxPercent: late.maxPercent })}</Text>
    ) : null;
  }
  const days = text('late.days', { count: late.daysLate });
  return <Text>{text('late.now', { days, percent: late.percent })}</Text>;
}
