import { Badge, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { Named } from '@/shared/api/types/common';
import type { PublicProfile } from '@/shared/api/types/representatives';
import { useMe } from '@/shared/api/session';
import { formatDay } from '@/shared/lib/site-time';
import { LevelBadge } from '@/shared/ui/badges';
import { Face } from '@/shared/ui/face';
import { Facts } from '@/shared/ui/facts';
import { Page } from '@/shared/ui/page';
import { placeName } from '@/shared/ui/place-picker';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { CheckTable } from './check-table';
import { currencyOf, readCriteria } from './criteria';
import { FreeDays } from './free-days';
import { LanguageBadge } from './language-badge';
import { BlockedNote, PersonActions } from './person-actions';
import classes from './person.module.css';
import { RateIn } from './rate';
import { ReachMap } from './reach-map';
import { SampleSection } from './sample-section';
import { useSearchText } from './text';
import { Standing, TrackRecord } from './track-record';

export function PersonScreen() {
  const text = useSearchText();
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const buyer = useMe().data?.role === 'BUYER';
  const person = useQuery({
    queryKey: ['representatives', id],
    queryFn: () => api.get<PublicProfile>(`/representatives/${id}`),
  });
  return (
    <Page
      title={person.data?.name ?? text('person.title')}
      lead={person.data?.headline ?? undefined}
      {...(buyer && { back: { to: `/search?${parameters.toString()}`, label: text('person.back') } })}
      actions={person.data && <PersonActions person={person.data} />}
    >
      <Loaded query={person} skeleton={<PersonSkeleton />}>
        {(data) => (
          <>
            <BlockedNote person={data} />
            <Person person={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PersonSkeleton() {
  return (
    <div className={classes.columns} role="status">
      <Stack gap="lg">
        <Skeleton height={420} radius="lg" />
        <Skeleton height={260} radius="lg" />
      </Stack>
      <Stack gap="lg">
        <Skeleton height={220} radius="lg" />
        <Skeleton height={420} radius="lg" />
      </Stack>
    </div>
  );
}

function Person({ person }: { person: PublicProfile }) {
  const text = useSearchText();
  return (
    <div className={classes.columns}>
      <Stack gap="lg" miw={0}>
        <Standing id={person.id} />
        <Section title={text('person.checks')} lead={text('person.checksLead')}>
          <CheckTable checks={person.checks} />
        </Section>
        <TrackRecord person={person} />
        <Section title={text('person.visits')} lead={text('person.visitsLead')}>
          <Visits visits={person.visits} />
        </Section>
        <SampleSection id={person.id} />
        <Section title={text('person.knows')} lead={text('person.knowsLead')}>
          <Facts
            rows={[
              [text('person.categories'), tagsOf(person.categories)],
              [text('person.services'), tagsOf(person.services)],
              [text('person.processes'), tagsOf(person.processes)],
              [text('person.skills'), tagsOf(person.skills)],
            ]}
          />
        </Section>
        {person.about !== null && (
          <Section title={text('person.about')} lead={text('person.aboutLead')}>
            <Text className={classes.about}>{person.about}</Text>
          </Section>
        )}
      </Stack>
      <Stack gap="lg" miw={0}>
        <Terms person={person} />
        <Section title={text('person.area')}>
          <ReachMap person={person} />
          {person.areas.length > 0 && <Facts rows={[[text('person.areas'), person.areas.join(', ')]]} />}
        </Section>
        <Section title={text('person.free')}>
          <FreeDays
            busy={person.busy}
            workingDays={person.workingDays}
            zone={person.homePlace?.timeZone ?? null}
          />
        </Section>
      </Stack>
    </div>
  );
}

/** Who it is and on which terms: rate, level, languages, home. */
function Terms({ person }: { person: PublicProfile }) {
  const text = useSearchText();
  const [parameters] = useSearchParams();
  return (
    <Section title={text('person.rate')}>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <Face name={person.name} size={64} />
        <Stack gap={6} align="flex-start" className={classes.terms}>
          <RateIn rate={person.dayRate} currency={currencyOf(readCriteria(parameters))} />
          <LevelBadge level={person.level} />
        </Stack>
      </Group>
      <Facts
        rows={[
          [
            text('person.languages'),
            <Group key="languages" gap={6}>
              {person.languages.map((one) => (
                <LanguageBadge key={one.code} language={one} />
              ))}
            </Group>,
          ],
          [text('person.home'), person.homePlace && placeName(person.homePlace)],
          [text('person.since'), formatDay(person.memberSinceOn)],
        ]}
      />
    </Section>
  );
}

function tagsOf(items: Named[]) {
  if (items.length === 0) return null;
  return (
    <Group gap={6}>
      {items.map(({ slug, name }) => (
        <Badge key={slug} color="gray" className={classes.whole}>
          {name}
        </Badge>
      ))}
    </Group>
  );
}

function Visits({ visits }: { visits: PublicProfile['visits'] }) {
  const text = useSearchText();
  if (visits.completed === 0) return <Text c="dimmed">{text('person.visitsNone')}</Text>;
  const most = Math.max(...visits.byCategory.map(({ count }) => count), 1);
  return (
    <Stack gap="sm">
      <Text fw={600}>{text('person.visitsTotal', { count: visits.completed })}</Text>
      <ul className={classes.bars}>
        {visits.byCategory.map(({ slug, name, count }) => (
          <li key={slug}>
            <span>{name}</span>
            <span className={classes.track} aria-hidden>
              <span style={{ width: `${(count * 100) / most}%` }} />
            </span>
            <span className="tabular">{count}</span>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
