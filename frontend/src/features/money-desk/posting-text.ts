import { defineText } from '@/shared/text/define-text';
import type { Journal } from './queries';

const words = {
  CHARGED: 'The buyer paid',
  PARKED: 'A payment came that is not what was asked for',
  FUNDS_AVAILABLE: 'The provider made it usable',
  DECIDED: 'It was decided whose it is',
  PAYOUT_SENT: 'A payout left',
  PAYOUT_CONFIRMED: 'The payout arrived',
  PAYOUT_FAILED: 'The payout could not be sent',
  PAYOUT_RETURNED: 'The payout came back',
  REFUND_SENT: 'A refund left',
  REFUND_FAILED: 'The refund came back',
  EARNING_REFUNDED: 'Given back before the payout',
  PAID_EARNING_REFUNDED: 'Given back after the payout',
  TRANSFER_REVERSED: 'A payout was taken back',
  RECEIVABLE_NETTED: 'Set off against what is owed to us',
  CHARGEBACK_WITHDRAWN: 'The buyer’s bank took the payment back',
  EARNING_FROZEN: 'An earning was frozen',
  EARNING_UNFROZEN: 'An earning was freed',
  CHARGEBACK_LOST: 'The bank decided for the buyer',
  CHARGEBACK_WON: 'The bank gave the payment back',
  SHARE_RECOVERED: 'A share was taken back from the representative',
  OWN_PAYOUT_SENT: 'Our own money left for our bank',
  OWN_PAYOUT_ARRIVED: 'Our own money arrived in our bank',
  OWN_PAYOUT_FAILED: 'Our own money did not arrive',
  RECEIVABLE_WRITTEN_OFF: 'What was owed to us was written off',
  FINANCIAL_ACCOUNT_FUNDED: 'Money was set aside for payouts abroad',
  RAIL_FEE_PAID: 'A payout cost a fee',
  ADJUSTED: 'An adjustment by two people',
  PARKED_ASSIGNED: 'It was decided whose a parked payment is',
  REFUND_PAID_BY_HAND: 'A refund was paid from our bank',
} satisfies Record<Journal['posting'], string>;

/** What a journal records, as an operator says it. */
export const usePostingText = defineText('moneyDeskPostings', words);
