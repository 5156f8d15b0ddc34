import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { Application, BlockedDays, Profile, Tie } from '@/shared/api/types/representatives';
import type { BodyOf, Present } from '@/shared/api/types/schema-of';

const mine = '/representatives/me';

export type ProfileInput = Present<BodyOf<'/api/representatives/me', 'put'>>;

export function useSaveProfile() {
  const client = useQueryClient();
  return async (input: ProfileInput) => {
    const saved = await api.put<Profile>(mine, input);
    client.setQueryData(['profile'], saved);
    return saved;
  };
}

export function useApplication() {
  return useQuery({
    queryKey: ['profile', 'application'],
    queryFn: () => api.get<Application>(`${mine}/application`),
  });
}

function useOwnList<T>(name: string) {
  return useQuery({
    queryKey: ['profile', name],
    queryFn: () => api.get<{ items: T[] }>(`${mine}/${name}`).then((list) => list.items),
  });
}

export const useBlockedDays = () => useOwnList<BlockedDays>('unavailability');
export const useTies = () => useOwnList<Tie>('ties');

/** Adds to and removes from one of the own lists, then reads it again. */
export function useOwnListChange<Name extends 'unavailability' | 'ties'>(name: Name) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['profile', name] });
  return {
    add: async (entry: BodyOf<`/api/representatives/me/${Name}`, 'post'>) => {
      await api.post(`${mine}/${name}`, entry);
      await refresh();
    },
    remove: async (id: string) => {
      await api.delete(`${mine}/${name}/${id}`);
      await refresh();
    },
  };
}
