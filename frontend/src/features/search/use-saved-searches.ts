import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { SavedSearch } from '@/shared/api/types/representatives';
import { queryOf, readCriteria } from './criteria';

const key = ['saved-searches'];

/** The searches of this company that are made again every day. */
export function useSavedSearches() {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: key,
    queryFn: () => api.get<{ items: SavedSearch[] }>('/saved-searches').then(({ items }) => items),
  });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  return {
    list,
    save: async (name: string, address: string) => {
      await api.post(`/saved-searches?${askedBy(address)}`, { name, address });
      await refresh();
    },
    alert: async (id: string, on: boolean) => {
      await api.put(`/saved-searches/${id}/alerts`, { on });
      await refresh();
    },
    forget: async (id: string) => {
      await api.delete(`/saved-searches/${id}`);
      await refresh();
    },
  };
}

/** What belongs to the search and not to this visit of the page. */
export function addressToKeep(parameters: URLSearchParams): string {
  const kept = new URLSearchParams(parameters);
  for (const passing of ['compare', 'ask', 'view']) kept.delete(passing);
  return kept.toString();
}

/** What the server is asked by the search at this address. */
function askedBy(address: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(readCriteria(new URLSearchParams(address))))) {
    if (value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  return parameters.toString();
}
