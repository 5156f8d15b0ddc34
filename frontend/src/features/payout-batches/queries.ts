import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';

export type DuePayouts = SchemaOf<'DuePayouts'>;
export type Batch = SchemaOf<'PayoutBatch'>;
export type BatchPayment = SchemaOf<'BatchPayment'>;
export type BatchSummary = SchemaOf<'PayoutBatchSummary'>;
export type StatusReport = SchemaOf<'StatusReport'>;
export type PayoutRoute = SchemaOf<'PayoutRoute'>;

/** Somebody else may have released or imported something since the tab was opened. */
const fresh = { staleTime: 0, refetchOnWindowFocus: true } as const;

export function useDuePayouts() {
  return useQuery({
    queryKey: ['admin', 'due-payouts'],
    queryFn: () => api.get<DuePayouts>('/admin/due-payouts'),
    ...fresh,
  });
}

export function useFailedPayments() {
  return useQuery({
    queryKey: ['admin', 'failed-payments'],
    queryFn: () => api.get<SchemaOf<'FailedPayments'>>('/admin/failed-payments'),
    ...fresh,
  });
}

export function useBatch(id: string) {
  return useQuery({
    queryKey: ['admin', 'payout-batches', id],
    queryFn: () => api.get<Batch>(`/admin/payout-batches/${id}`),
    ...fresh,
  });
}

export function usePayoutCountries() {
  return useQuery({
    queryKey: ['admin', 'payout-routes', 'countries'],
    queryFn: () => api.get<SchemaOf<'PayoutCountries'>>('/admin/payout-routes/countries'),
  });
}

export function usePayoutRoutes(country: string) {
  return useQuery({
    queryKey: ['admin', 'payout-routes', country],
    queryFn: () => api.get<SchemaOf<'PayoutRoutes'>>('/admin/payout-routes', { country }),
    enabled: country !== '',
  });
}

/** Everything about batches is asked for again: what moves one moves the others. */
export function useBatchesChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['due-payouts', 'failed-payments', 'payout-batches'].map((key) =>
        client.invalidateQueries({ queryKey: ['admin', key] }),
      ),
    );
}
