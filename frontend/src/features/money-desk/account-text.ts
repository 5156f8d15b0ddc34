import { defineText } from '@/shared/text/define-text';
import type { AccountKind } from './queries';

const names = {
  PROVIDER_PENDING: 'At the provider, pending',
  PROVIDER_AVAILABLE: 'At the provider, available',
  FINANCIAL_ACCOUNT: 'At the provider, for payouts abroad',
  BANK: 'Our bank',
  BANK_IN_TRANSIT: 'On its way to our bank',
  PAYOUT_IN_TRANSIT: 'Payouts on their way',
  CHARGEBACK_SUSPENSE: 'Withdrawn by open chargebacks',
  REPRESENTATIVE_RECEIVABLE: 'Owed to us by representatives',
  BUYER_FUNDS_HELD: 'Held for buyers',
  REFUND_PAYABLE: 'Refunds owed to buyers',
  REPRESENTATIVE_PAYABLE: 'Owed to representatives',
  REPRESENTATIVE_HOLD: 'Earnings frozen by chargebacks',
  SUSPENSE: 'Suspense: unexplained money',
  OWN_FUNDS: 'Our own money in the book',
  COMMISSION: 'Commission',
  CANCELLATION_FEE: 'Commission on cancellations',
  PROVIDER_FEES: 'Fees of the provider',
  CHARGEBACK_FEES: 'Fees of chargebacks',
  PAYOUT_FEES: 'Fees of payouts',
  LOSSES: 'Losses',
} satisfies Record<AccountKind, string>;

/** The ledger's accounts as an operator says them. */
export const useAccountName = defineText('moneyDeskAccounts', names);
