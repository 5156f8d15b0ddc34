import { defineText } from '@/shared/text/define-text';

export const useHomeText = defineText('home', {
  title: 'Your visits',
  plan: 'Plan a visit',
  'empty.title': 'Who makes your product, really?',
  'empty.text':
    'Plan your first visit: name the factory, say what you need to know, and choose who goes. It takes about ten minutes, and nothing is owed until you accept a quote.',
  'empty.action': 'Plan your first visit',
  'action.SUBMIT': 'Finish the brief and ask for quotes',
  'action.ACCEPT_QUOTE': 'Compare the quotes',
  'action.PAY': 'Pay to confirm the visit',
  'action.ACCEPT': 'Read the report and decide',
  'action.CANCEL_LATE_REPORT': 'The report is late: you may cancel',
  'action.AGREE_SPLIT': 'Settle the contested objectives',
  'action.other': 'Open and decide',
});
