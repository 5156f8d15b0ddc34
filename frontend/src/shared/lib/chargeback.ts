import type { BookingMoney } from '@/shared/api/types/bookings';

/** What the parties of a booking have to know of its newest chargeback; nothing when a bank only asked and went away. */
export function chargebackNews(money: BookingMoney): 'ASKED' | 'OPEN' | 'WON' | 'LOST' | undefined {
  const { chargeback, chargedBack } = money;
  if (chargeback === null) return undefined;
  if (chargeback.open) {
    return chargeback.status === 'INQUIRY' || chargeback.status === 'INQUIRY_UNDER_REVIEW' ? 'ASKED' : 'OPEN';
  }
  if (chargeback.status === 'WON') return 'WON';
  return chargedBack.minor > 0 ? 'LOST' : undefined;
}
