import { defineText } from './define-text';

/** Words that every screen of the money desk shares, whichever feature it belongs to. */
export const useMoneyDeskText = defineText('moneyDesk', {
  parts: 'Money desk',
  'tab.balance': 'Trial balance',
  'tab.batches': 'Bank payouts',
  'tab.routes': 'Countries and rails',
  'tab.chargebacks': 'Chargebacks',
  'tab.holds': 'Held for long',
  'tab.receivables': 'Owed by representatives',
});
