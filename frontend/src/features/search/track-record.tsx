import { useQuery } from '@tanstack/react-query';
import { Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import { useMe } from '@/shared/api/session';
import type { PublicProfile, SearchStanding } from '@/shared/api/types/representatives';
import { Facts } from '@/shared/ui/facts';
import { Section } from '@/shared/ui/section';
import { queryOf, readCriteria } from './criteria';
import { FitParts } from './fit-bars';
import { ReliabilityBar } from './reliability-bar';
import { useSearchText } from './text';

/** What happened in this person's visits, as counts and not as stars. */
export function TrackRecord({ person }: { person: PublicProfile }) {
  const text = useSearchText();
  const { track, reliability } = person;
  const arrived = track.onTime + track.late;
  return (
    <Section title={text('person.track')}>
      <Text fw={600}>{text('person.reliability')}</Text>
      <ReliabilityBar reliability={reliability} />
      <Facts
        rows={[
          [
            text('person.onTime'),
            arrived === 0
              ? text('person.nothing')
              : text('person.ofAll', { good: track.onTime, all: arrived }),
          ],
          [text('person.reports'), track.reports],
          [text('person.revisions'), track.revisions],
          [text('person.disputes'), track.disputes],
          [text('person.noShows'), track.noShows + track.cancelled],
          [
            text('person.answersIn'),
            track.responseMinutes === null
              ? text('person.nothing')
              : text('person.hours', { hours: Math.max(1, Math.round(track.responseMinutes / 60)) }),
          ],
        ]}
      />
    </Section>
  );
}

/** How the person stands in the search that one comes from: the score in its parts, or why not found. */
export function Standing({ id }: { id: string }) {
  const text = useSearchText();
  const me = useMe();
  const [parameters] = useSearchParams();
  const asked = queryOf(readCriteria(parameters));
  const standing = useQuery({
    queryKey: ['search', 'standing', id, asked],
    queryFn: () => api.get<SearchStanding>(`/search/representatives/${id}/standing`, asked),
    enabled: asked.bookingId !== null && me.data?.role === 'BUYER',
  });
  const { place, fit, whyNot } = standing.data ?? { place: null, fit: null, whyNot: [] };
  if (fit === null) return null;
  return (
    <Section title={text('person.fit')}>
      <Stack gap="xs">
        <Text fw={600}>
          {place === null
            ? text('person.whyNot', { reasons: whyNot.join('; ') })
            : text('person.place', { place })}
        </Text>
        <Text>{text('fit', { score: fit.score })}</Text>
        <FitParts fit={fit} />
      </Stack>
    </Section>
  );
}
