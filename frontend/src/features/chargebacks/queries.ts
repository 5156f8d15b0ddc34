import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';

export type Chargeback = SchemaOf<'Chargeback'>;
export type ChargebackSummary = SchemaOf<'ChargebackSummary'>;
export type ChargebackLoss = SchemaOf<'ChargebackLoss'>;
export type Bearer = SchemaOf<'Bearer'>;

export function useChargeback(id: string) {
  return useQuery({
    queryKey: ['admin', 'chargeback', id],
    queryFn: () => api.get<Chargeback>(`/admin/chargebacks/${id}`),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

/** Does something to a chargeback and shows how it stands after that. */
export function useChargebackVerb(id: string) {
  const client = useQueryClient();
  return async (verb: 'evidence' | 'acceptance' | 'bearer', body: object = {}) => {
    const changed = await api.post<Chargeback>(`/admin/chargebacks/${id}/${verb}`, body);
    client.setQueryData(['admin', 'chargeback', id], changed);
  };
}
