import { defineText } from '@/shared/text/define-text';

export const useOwnMoneyText = defineText('moneyDeskOwnMoney', {
  title: 'To our bank',
  lead: 'Our own money lies at the provider together with what belongs to buyers and representatives. Only what is left beyond theirs may leave for our bank.',
  none: 'Nothing lies at the provider',
  noneText: 'The first payment of a buyer opens the book.',
  words:
    'At the provider: {{available}} that can be used, {{pending}} that cannot yet. {{owed}} belongs to others.',
  below:
    'Payouts that leave out of payments which cannot be used yet take the first number below zero for a while.',
  asked: '{{amount}} was asked for and has not left yet.',
  may: 'Up to {{amount}} may leave now.',
  mayNot: 'Nothing may leave now.',
  send: 'Send to our bank',
  sendTitle: 'Send {{currency}} to our bank',
  amount: 'Amount in {{currency}}',
  confirm: 'Send {{amount}}',
  text: 'The provider takes {{amount}} out of our balance and pays it to our own bank account. That takes about two days and cannot be stopped here. What belongs to buyers and representatives stays.',
  payouts: 'What was sent',
  noPayout: 'Nothing was ever sent to our bank.',
  by: '{{name}}, {{when}}: {{reason}}',
  elsewhere: 'Made in the provider’s own pages, heard of {{when}}.',
  'state.ASKED': 'Asked for',
  'state.ON_THE_WAY': 'On its way',
  'state.ARRIVED': 'In our bank',
  'state.FAILED': 'Came back',
  'state.REFUSED': 'Not taken',
  'next.ASKED': 'Next: the provider confirms it; its call stands under Operations.',
  'next.ON_THE_WAY': 'Next: it arrives in about two days.',
  'next.ARRIVED': 'Nothing is left to do.',
  'next.FAILED':
    'It is at the provider again ({{error}}). Next: look at the bank account that the provider has of us, then send it anew.',
  'next.REFUSED': 'The provider did not take it ({{error}}), and nothing moved. Next: send it anew.',
});
