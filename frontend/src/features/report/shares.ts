import type { Basis, Report } from '@/shared/api/types/reports';

/** The shares of the bases in whole percent of all answers, whether they come as counts, shares or percent. */
export function sharesOf(shares: Report['frame']['basisShares']): [Basis, number][] {
  const rows: [Basis, number][] = [
    ['SEEN', shares.seen],
    ['DOCUMENT', shares.document],
    ['TOLD', shares.told],
    ['NOT_SHOWN', shares.notShown],
    ['NA', shares.na],
  ];
  const total = rows.reduce((sum, [, share]) => sum + share, 0);
  if (total === 0) return [];
  return rows
    .map(([basis, share]): [Basis, number] => [basis, Math.round((share * 100) / total)])
    .filter(([, share]) => share > 0);
}
