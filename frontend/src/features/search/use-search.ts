import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { SearchResult } from '@/shared/api/types/representatives';
import { queryOf, type Criteria } from './criteria';

/** The people of a search, page after page; an answer that nobody waits for any more is not waited for. */
export function useSearch(criteria: Criteria) {
  const query = queryOf(criteria);
  const pages = useInfiniteQuery({
    queryKey: ['search', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<SearchResult>('/search/representatives', { ...query, after: pageParam, limit: 20 }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const [first] = pages.data?.pages ?? [];
  const result = first && { ...first, items: pages.data?.pages.flatMap((page) => page.items) ?? [] };
  return { ...pages, data: result };
}
