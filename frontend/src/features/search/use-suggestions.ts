import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { Suggestion } from '@/shared/api/types/representatives';
import { useDebounced } from '@/shared/lib/use-debounced';
import type { Criteria } from './criteria';

const fewestLetters = 2;
const none: Suggestion[] = [];

/** What the words may mean; an answer to what was typed before is dropped. */
export function useSuggestions(typed: string, { booking, factoryId }: Criteria) {
  const words = typed.trim();
  const settled = useDebounced(words, 120);
  // one sign of Chinese says as much as a word
  const enough = settled.length >= fewestLetters || /\p{Script=Han}/u.test(settled);
  const asked = enough && words !== '' ? settled : '';
  const found = useQuery<Suggestion[]>({
    queryKey: ['search', 'suggestions', asked],
    queryFn: ({ signal }) =>
      api
        .get<{ items: Suggestion[] }>('/search/suggestions', { q: asked }, signal)
        .then(({ items }) => items),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const placed = booking ?? factoryId;
  const items = asked === '' ? none : (found.data ?? none);
  return {
    asked,
    // where a brief or a factory says where the visit is, no other place is meant
    items: items.filter(({ kind }) => kind !== 'PLACE' || placed === null),
    pending: asked !== '' && found.isFetching,
  };
}

/** The search once this is what was meant. */
export function changesOf({ kind, value }: Suggestion, criteria: Criteria): Partial<Criteria> {
  switch (kind) {
    case 'PLACE':
      return { q: '', placeId: value, around: null };
    case 'CATEGORY':
      return { q: '', category: [...new Set([...criteria.category, value])] };
    case 'PROCESS':
      return { q: '', process: value };
    case 'SERVICE':
      return { q: '', service: value };
    case 'LANGUAGE':
      return { q: '', language: value, cefr: null, interpreter: null };
    case 'PERSON':
      return {};
  }
}
