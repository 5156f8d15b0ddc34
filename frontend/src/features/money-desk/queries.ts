import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';

export type TrialBalance = SchemaOf<'TrialBalance'>;
export type AccountKind = SchemaOf<'AccountKind'>;
export type Coverage = SchemaOf<'Coverage'>;
export type MoneyOperation = SchemaOf<'MoneyOperation'>;
export type ParkedPayment = SchemaOf<'ParkedPayment'>;
export type FailedRefund = SchemaOf<'FailedRefund'>;
export type LostOperation = SchemaOf<'LostOperation'>;
export type OwnMoney = SchemaOf<'OwnMoney'>;
export type OwnPayout = SchemaOf<'OwnPayout'>;
export type Run = SchemaOf<'ReconciliationRun'>;
export type Difference = SchemaOf<'ReconciliationDifference'>;
export type Adjustment = SchemaOf<'Adjustment'>;
export type Journal = SchemaOf<'Journal'>;

/** What an answer of the desk is kept under, and what everything of the desk begins with. */
export const deskKey = ['admin', 'money'] as const;

/** The desk shows what is so now, not what was so when the tab was opened. */
export function useDesk<T>(path: string, query?: Record<string, string>) {
  return useQuery({
    queryKey: [...deskKey, path, query],
    queryFn: () => api.get<T>(`/admin/money${path}`, query),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}
