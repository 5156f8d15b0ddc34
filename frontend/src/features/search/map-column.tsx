import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { SearchResult } from '@/shared/api/types/representatives';
import { anywhereKm, type Criteria } from './criteria';
import { HitBrief } from './hit-brief';
import classes from './search.module.css';

const HitMap = lazy(async () => ({ default: (await import('./map/hit-map')).HitMap }));

interface MapColumnProps {
  search: { data: SearchResult | undefined; isPending: boolean };
  criteria: Criteria;
  active: string | undefined;
  alone: boolean;
  onActive: (id: string | undefined) => void;
  onChoose: (id: string) => void;
  onChange: (changes: Partial<Criteria>) => void;
}

/** The map beside the list; alone on a phone, with whoever was tapped below it. */
export function MapColumn({ search, criteria, active, alone, onActive, onChoose, onChange }: MapColumnProps) {
  const { data } = search;
  const bound = criteria.booking ?? criteria.factoryId;
  const chosen = alone ? data?.items.find(({ representative }) => representative.id === active) : undefined;
  if (data === undefined && !search.isPending) return null;
  const waiting = <Skeleton height="100%" radius="lg" />;
  return (
    <aside className={classes.mapColumn}>
      <div className={classes.mapBox}>
        {data === undefined ? (
          waiting
        ) : (
          <Suspense fallback={waiting}>
            <HitMap
              result={data}
              radiusKm={criteria.radiusKm === anywhereKm ? null : criteria.radiusKm}
              active={active}
              fingers={alone ? 1 : 2}
              onActive={(id) => {
                // where the map is alone, whoever was tapped stays until somebody else is
                if (!alone || id !== undefined) onActive(id);
              }}
              onChoose={onChoose}
              onRadius={(radiusKm) => onChange({ radiusKm: radiusKm ?? anywhereKm })}
              onAround={
                bound === null
                  ? ({ lat, lng }, radiusKm) =>
                      onChange({ around: `${lat.toFixed(3)},${lng.toFixed(3)}`, placeId: null, radiusKm })
                  : undefined
              }
            />
          </Suspense>
        )}
      </div>
      {chosen && <HitBrief hit={chosen} />}
    </aside>
  );
}
