import { homeOf } from '@/shared/api/session';
import type { Me } from '@/shared/api/types/common';

/** Where to go after signing in: only a path of this site, never another origin. */
export function returnPath(next: string | null, role: Me['role']): string {
  if (next === null || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return homeOf[role];
  return next;
}
