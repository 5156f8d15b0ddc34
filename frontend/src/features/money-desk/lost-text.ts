import { defineText } from '@/shared/text/define-text';

export const useLostText = defineText('moneyDeskLost', {
  title: 'Lost operations',
  lead: 'What the provider has done for us and this database does not know of: it was restored from an older backup. As long as anything stands here, nothing is sent to anybody.',
  none: 'Nothing is lost',
  noneText: 'All that the provider has done for us is known here. Money is sent as usual.',
  'kind.PAYMENT': 'A buyer’s payment of {{amount}}',
  'kind.REFUND': 'A refund of {{amount}}',
  'kind.TRANSFER': 'A payout of {{amount}}',
  'kind.REVERSAL': '{{amount}} taken back from a representative',
  made: '{{id}}, made {{made}}, found missing {{found}}',
  'next.PAYMENT':
    'Next: read it in the provider’s own pages. Send it back there or find the booking that it pays for, book it with an adjustment that names its movement, then settle it here.',
  'next.REFUND':
    'Next: open the booking’s money. Where the refund is missing in the ledger, book it with an adjustment that names its movement, then settle it here.',
  'next.TRANSFER':
    'Next: open the booking’s money. Where the payout is missing in the ledger, book it with an adjustment that names its movement, then settle it here.',
  'next.REVERSAL':
    'Next: see what the representative owes. Where this is missing in the ledger, book it with an adjustment that names its movement, then settle it here.',
  settle: 'It is settled',
  settleText:
    'Nothing moves at the provider. Where the same amount has been decided again for this booking and waits to be sent, it counts as done by {{id}} and is not sent a second time. Once nothing stands in this list any more, everything that waits is sent.',
  adjust: 'Propose an adjustment',
});
