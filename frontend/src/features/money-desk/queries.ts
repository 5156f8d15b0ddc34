import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';

export type TrialBalance = SchemaOf<'TrialBalance'>;
export type AccountKind = SchemaOf<'AccountKind'>;
type TrialBalanceSheet = SchemaOf<'TrialBalanceSheet'>;

/** The desk shows what is so now, not what was so when the tab was opened. */
const fresh = { staleTime: 0, refetchOnWindowFocus: true } as const;

export function useTrialBalance() {
  return useQuery({
    queryKey: ['admin', 'money', 'trial-balance'],
    queryFn: () => api.get<TrialBalanceSheet>('/admin/money/trial-balance'),
    ...fresh,
  });
}
