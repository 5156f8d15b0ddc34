import type { Booking } from '@/shared/api/types/bookings';

/** The weight that is still contested: what a split is about. */
export function contestedWeight(booking: Booking): number {
  const contested = new Set(
    booking.objectiveResults
      .filter(({ outcome }) => outcome === 'CONTESTED')
      .map(({ objectiveId }) => objectiveId),
  );
  return booking.brief.objectives
    .filter(({ id }) => id !== null && contested.has(id))
    .reduce((sum, { weight }) => sum + weight, 0);
}
