import { defineText } from '@/shared/text/define-text';

export const useNoticesText = defineText('moneyDeskNotices', {
  title: 'Parked notices',
  lead: 'What the provider told us and we could not work on. Nothing is lost: sweeps look at every payment, refund and payout of ours, too.',
  none: 'No notice waits',
  about: '{{type}} about {{object}}',
  'why.FAILED': 'Working on it failed each time, {{count}} times in all.',
  'why.NOT_OURS': 'It is about something that no operation of ours has made.',
  'why.OTHER_MODE': 'It is about test money where there is real money, or the other way round.',
  error: 'The last error: {{error}}',
  came: '{{id}}, came {{when}}',
  'next.FAILED': 'Next: read the error. Once its cause is gone, try again.',
  'next.NOT_OURS':
    'Next: open {{object}} in the provider’s own pages. Somebody may have made it there by hand; then bring the books in order and settle this. If it is ours and came too early, try again.',
  'next.OTHER_MODE':
    'Next: correct where the provider sends its notices, then settle this. It is never worked on.',
  find: 'Find what it is about',
  TRY_AGAIN: 'Try again',
  tryAgainText:
    'The object is read from the provider now, and what it says is made true here, as if the notice had just come. What was booked before is not booked twice.',
  SETTLE: 'It is settled',
  settleText: 'Nothing moves. The notice leaves this list, with your reason and your name.',
});
