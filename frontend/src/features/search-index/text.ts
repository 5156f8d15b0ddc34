import { defineText } from '@/shared/text/define-text';

export const useSearchIndexText = defineText('search-index', {
  title: 'Search index',
  lead: 'What the search for representatives runs on. It is compared with the database every two minutes and mended by itself; building it anew is for after a failure.',
  now: 'Now',
  on: 'The search is on',
  none: 'No index yet: the search runs on the database, in a reduced mode',
  away: 'The index does not answer: the search runs on the database, in a reduced mode',
  compared: 'Compared with the database',
  comparedNever: 'Not yet since this server started',
  comparedSame: '{{when}}: nothing differed',
  comparedMended_one: '{{when}}: {{count}} entry differed and was mended',
  comparedMended_other: '{{when}}: {{count}} entries differed and were mended',
  compare: 'Compare now',
  compareAway: 'The index does not answer. It is tried again by itself every two minutes.',
  people: 'People who can be found',
  building: 'A new index is being built',
  progress_one: '{{done}} of {{count}} person',
  progress_other: '{{done}} of {{count}} people',
  since: 'Begun {{at}}. Searches go on meanwhile, and a build that is cut short goes on where it stopped.',
  idle: 'Nothing is being built.',
  build: 'Build it anew',
  confirmTitle: 'Build the search index anew?',
  confirmText:
    'A second index is filled from the database beside the one that is searched, and takes its place when it is whole. Searches go on, only a little slower.',
});
