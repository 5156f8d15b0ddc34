import { useQuery } from '@tanstack/react-query';
import { api } from './http';
import type { Profile } from './types/representatives';

/** The profile of the representative who is signed in. */
export function useProfile() {
  return useQuery({ queryKey: ['profile'], queryFn: () => api.get<Profile>('/representatives/me') });
}
