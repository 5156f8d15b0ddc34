import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { PublicProfile } from '@/shared/api/types/representatives';
import { placeName } from '@/shared/ui/place-picker';
import classes from './person.module.css';
import { useSearchText } from './text';

const ReachRings = lazy(async () => ({ default: (await import('./map/reach-rings')).ReachRings }));

/** How far somebody goes from home in a day and with a night away: on the map and in words. */
export function ReachMap({ person }: { person: PublicProfile }) {
  const text = useSearchText();
  const { homePlace, travelRadiusKm: day, overnightRadiusKm: night } = person;
  return (
    <>
      {homePlace !== null && (
        <div className={classes.reach}>
          <Suspense fallback={<Skeleton height="100%" radius="lg" />}>
            <ReachRings home={homePlace} name={placeName(homePlace)} dayKm={day} nightKm={night} />
          </Suspense>
        </div>
      )}
      <Text size="sm">
        <i className={classes.dayKey} aria-hidden /> {text('reach.day', { km: day })}
      </Text>
      {night > day && (
        <Text size="sm">
          <i className={classes.nightKey} aria-hidden /> {text('reach.night', { km: night })}
        </Text>
      )}
    </>
  );
}
