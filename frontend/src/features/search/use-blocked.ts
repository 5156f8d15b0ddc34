import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import { useMe } from '@/shared/api/session';
import type { RepresentativeSummary } from '@/shared/api/types/representatives';

const key = ['blocked-representatives'];

/** The people with whom this organisation does not want to work. */
export function useBlocked() {
  const client = useQueryClient();
  const me = useMe();
  const list = useQuery({
    queryKey: key,
    queryFn: () =>
      api.get<{ items: RepresentativeSummary[] }>('/blocked-representatives').then(({ items }) => items),
    enabled: me.data?.role === 'BUYER',
  });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  return {
    list,
    has: (id: string) => list.data?.some((one) => one.id === id) ?? false,
    block: async (id: string) => {
      await api.put(`/blocked-representatives/${id}`);
      await refresh();
    },
    unblock: async (id: string) => {
      await api.delete(`/blocked-representatives/${id}`);
      await refresh();
    },
  };
}
