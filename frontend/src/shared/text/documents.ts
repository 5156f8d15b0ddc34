import { defineText } from './define-text';

/** Words about invoices, credit notes and statements that several features show. */
export const useDocumentText = defineText('documents', {
  'kind.INVOICE': 'Invoice',
  'kind.CREDIT_NOTE': 'Credit note',
  'kind.PAYOUT_STATEMENT': 'Statement',
  open: '{{kind}} {{number}} as PDF',
  issued: 'issued {{date}} (UTC)',
  csv: 'Year {{year}} as CSV',
  links: 'Documents',
});
