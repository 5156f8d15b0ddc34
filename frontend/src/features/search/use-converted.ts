import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { Money, ReferenceRate } from '@/shared/api/types/common';
import { amountOf, moneyOf } from '@/shared/lib/money';

/** About how much that is in another currency, and of which day the rate is; null where there is none. */
export function convert(
  money: Money,
  currency: string,
  rates: ReferenceRate[],
): { money: Money; onDate: string } | null {
  if (money.currency === currency) return null;
  const euro: ReferenceRate = { currency: 'EUR', onDate: '9999-12-31', perEuro: 1 };
  const rateOf = (code: string) => (code === 'EUR' ? euro : rates.find((rate) => rate.currency === code));
  const [from, to] = [rateOf(money.currency), rateOf(currency)];
  if (from === undefined || to === undefined) return null;
  return {
    money: moneyOf((amountOf(money) / from.perEuro) * to.perEuro, currency),
    onDate: from.onDate < to.onDate ? from.onDate : to.onDate,
  };
}

export function useConverted(money: Money | null, currency: string) {
  const rates = useQuery({
    queryKey: ['reference-rates'],
    queryFn: () => api.get<{ items: ReferenceRate[] }>('/reference-rates').then(({ items }) => items),
    staleTime: 60 * 60_000,
    enabled: money !== null && money.currency !== currency,
  });
  return money === null ? null : convert(money, currency, rates.data ?? []);
}
