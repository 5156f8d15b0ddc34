import type { SearchHit } from '@/shared/api/types/representatives';
import { useCommonText } from '@/shared/text/common';
import { useSearchText } from './text';

/** "25 km away · Day trip", where it is known where the visit is. */
export function useDistanceText() {
  const text = useSearchText();
  const common = useCommonText();
  return ({ distanceKm, reach }: Pick<SearchHit, 'distanceKm' | 'reach'>) => {
    if (distanceKm === null) return null;
    const away = distanceKm < 1 ? text('distanceNear') : text('distance', { km: Math.round(distanceKm) });
    return `${away} · ${common(`reach.${reach}`)}`;
  };
}
