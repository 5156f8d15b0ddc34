import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from './http';
import type { Page } from './types/common';

/** A keyset-paged list: all pages so far as one array. */
export function usePages<T>(path: string, query: Record<string, string | string[] | undefined> = {}) {
  const pages = useInfiniteQuery({
    queryKey: [...path.split('/').filter(Boolean), 'list', query],
    queryFn: ({ pageParam }) => api.get<Page<T>>(path, { ...query, after: pageParam, limit: 25 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return { ...pages, data: pages.data?.pages.flatMap((page) => page.items) };
}
