import type { ChargebackSummary } from './queries';
import type { useChargebackText } from './text';

export const colours = {
  INQUIRY: 'clay',
  INQUIRY_UNDER_REVIEW: 'pine',
  INQUIRY_CLOSED: 'gray',
  NEEDS_RESPONSE: 'clay',
  UNDER_REVIEW: 'pine',
  WON: 'moss',
  LOST: 'brick',
  PREVENTED: 'brick',
  UNKNOWN: 'brick',
} satisfies Record<ChargebackSummary['status'], string>;

const reasons = [
  'fraudulent',
  'product_not_received',
  'product_unacceptable',
  'unrecognized',
  'duplicate',
  'credit_not_processed',
  'subscription_canceled',
  'general',
] as const;

/** In our words where we have some; a reason that the provider adds one day stands as it came. */
export function reasonText(text: ReturnType<typeof useChargebackText>, reason: string): string {
  const known = reasons.find((each) => each === reason);
  return known ? text(`reason.${known}`) : reason.replaceAll('_', ' ');
}
