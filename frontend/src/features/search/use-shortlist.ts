import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { RepresentativeSummary } from '@/shared/api/types/representatives';

const key = ['shortlist'];

/** The people whom this organisation wants to come back to. */
export function useShortlist(enabled = true) {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: key,
    queryFn: () => api.get<{ items: RepresentativeSummary[] }>('/shortlist').then(({ items }) => items),
    enabled,
  });
  const people = list.data ?? [];
  const has = (id: string) => people.some((one) => one.id === id);
  return {
    list,
    people,
    has,
    toggle: async (id: string) => {
      await (has(id) ? api.delete(`/shortlist/${id}`) : api.put(`/shortlist/${id}`, {}));
      await client.invalidateQueries({ queryKey: key });
    },
  };
}
