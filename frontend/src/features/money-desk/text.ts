import { defineText } from '@/shared/text/define-text';

export const useDeskText = defineText('moneyDeskScreens', {
  checkedAt: 'Read {{when}}',
  'balance.title': 'Trial balance',
  'balance.lead':
    'Every debit and every credit that was ever posted, by kind of account. They are equal, always.',
  'balance.account': 'Account',
  'balance.debits': 'Debits',
  'balance.credits': 'Credits',
  'balance.balance': 'Balance',
  'balance.debit': 'debit',
  'balance.credit': 'credit',
  'balance.total': 'Total',
  'balance.balanced': 'Debits equal credits',
  'balance.unbalanced': 'Debits and credits differ by {{amount}}',
  'balance.unbalancedText':
    'This cannot come from ordinary work: stop payouts, and compare the last reconciliation that was right with now.',
  'balance.none': 'Nothing was posted yet',
  'balance.noneText': 'The first payment of a buyer opens the book. Everything was looked at {{when}}.',
  'balance.unused': 'Show accounts that were never used',
});
