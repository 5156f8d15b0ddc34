import type { PayoutStop } from '@/shared/api/types/payouts';
import { formatMoney } from '@/shared/lib/money';
import { formatHere } from '@/shared/lib/site-time';
import { defineText } from './define-text';

/** Why money does not leave, said to the person whom it belongs to. */
const usePayoutText = defineText('payouts', {
  'stop.NO_HOME': 'Say in your profile where you live: it decides how you can be paid.',
  'stop.NO_ROUTE':
    'We cannot pay people in your country yet. What you earn is kept for you, and we write when we can.',
  'stop.NO_ACCOUNT': 'Set up your payout account: money waits until you have said where it goes.',
  'stop.ACCOUNT_NOT_READY': 'The payment provider still needs something from you before it can pay you.',
  'stop.NO_BANK_DETAILS': 'Give your bank details: money waits until you have said where it goes.',
  'stop.BANK_DETAILS_REFUSED': 'A bank sent money back. Check your bank details and give them again.',
  'stop.BANK_DETAILS_NEW':
    'Your bank details were changed. For your safety nothing is paid into the new account before {{until}}.',
  'stop.BELOW_MINIMUM':
    'Sent as soon as at least {{minimum}} is due to you in this currency, and on {{until}} in any case.',
  'short.NO_HOME': 'No country in the profile',
  'short.NO_ROUTE': 'No route to their country',
  'short.NO_ACCOUNT': 'No account at the payment provider',
  'short.ACCOUNT_NOT_READY': 'The payment provider still needs something',
  'short.NO_BANK_DETAILS': 'No bank details yet',
  'short.BANK_DETAILS_REFUSED': 'A bank refused the bank details',
  'short.BANK_DETAILS_NEW': 'Bank details changed; waits until {{until}}',
  'short.BELOW_MINIMUM': 'Below {{minimum}}; waits until {{until}} at most',
});

export function useStopWords(tone: 'stop' | 'short' = 'stop') {
  const text = usePayoutText();
  return (stop: PayoutStop) =>
    text(`${tone}.${stop.reason}`, {
      until: stop.until === null ? '' : formatHere(stop.until),
      minimum: stop.minimum === null ? '' : formatMoney(stop.minimum),
    });
}
