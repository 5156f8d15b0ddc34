import type { Booking } from '@/shared/api/types/bookings';
import type { Money } from '@/shared/api/types/common';

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

/** A share of the fee in hundredths, as the server rounds it: half to even, to the minor unit. */
export function shareOf(fee: Money, weight: number): Money {
  const exact = fee.minor * weight;
  const whole = Math.floor(exact / 100);
  const rest = exact - whole * 100;
  const up = rest > 50 || (rest === 50 && whole % 2 === 1);
  return { minor: whole + (up ? 1 : 0), currency: fee.currency };
}

/** What of the contested part of the fee is released and what goes back when some of its weight is accepted. */
export function splitOf(
  fee: Money,
  accepted: number,
  contested: number,
): { released: Money; refunded: Money } {
  const released = shareOf(fee, accepted);
  const whole = shareOf(fee, contested);
  return { released, refunded: { minor: whole.minor - released.minor, currency: fee.currency } };
}
