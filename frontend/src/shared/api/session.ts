import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, mayBeSignedIn, sessionBegan } from './http';
import { Problem } from './problem';
import type { Config, Country, Expertise, Me } from './types/common';

const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    // a stranger is not asked for: the refusal would stand as an error in the console
    if (!mayBeSignedIn()) return null;
    try {
      return await api.get<Me>('/me');
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** Who is signed in: `undefined` while we ask, `null` when nobody is. */
export function useMe() {
  return useQuery(meQuery);
}

/** Forgets what the one before could see, and the question who is signed in where it is still on its way. */
function startOver(client: QueryClient, me: Me | null) {
  void client.cancelQueries();
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
  client.setQueryData(meQuery.queryKey, me);
}

export function useSignedIn() {
  const client = useQueryClient();
  return (me: Me) => {
    sessionBegan();
    startOver(client, me);
  };
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('/session'),
    onSettled: () => startOver(client, null),
  });
}

export function useConfig() {
  return useQuery({
    queryKey: ['config'],
    queryFn: () => api.get<Config>('/config'),
    staleTime: Infinity,
  });
}

export function useCountries() {
  return useQuery({
    queryKey: ['countries'],
    queryFn: () => api.get<{ items: Country[] }>('/countries').then((list) => list.items),
    staleTime: Infinity,
  });
}

export function useExpertise() {
  return useQuery({
    queryKey: ['expertise'],
    queryFn: () => api.get<Expertise>('/expertise'),
    staleTime: Infinity,
  });
}

export const homeOf: Record<Me['role'], string> = {
  BUYER: '/home',
  REPRESENTATIVE: '/work',
  ADMIN: '/admin',
};
