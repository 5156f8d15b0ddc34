import { defineText } from './define-text';

/** Words that every screen of the money desk shares, whichever feature it belongs to. */
export const useMoneyDeskText = defineText('moneyDesk', {
  parts: 'Money desk',
  part: '{{group}}: {{part}}',
  'group.now': 'Now',
  'group.bookings': 'Bookings',
  'group.provider': 'Provider',
  'group.payouts': 'Bank payouts',
  'group.books': 'Books',
  'tab.standing': 'What waits',
  'tab.balance': 'Trial balance',
  'tab.batches': 'Batches',
  'tab.routes': 'Countries and rails',
  'tab.chargebacks': 'Chargebacks',
  'tab.holds': 'Held for long',
  'tab.receivables': 'Owed by representatives',
  'tab.find': 'Find',
  'tab.operations': 'Operations',
  'tab.lost': 'Lost operations',
  'tab.own-payouts': 'To our bank',
  'tab.notices': 'Parked notices',
  'tab.suspense': 'Suspense',
  'tab.refunds': 'Failed refunds',
  'tab.coverage': 'Coverage',
  'tab.reconciliation': 'Reconciliation',
  'tab.adjustments': 'Adjustments',
});
