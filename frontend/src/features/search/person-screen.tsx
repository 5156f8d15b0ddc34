import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import { useMe } from '@/shared/api/session';
import type { Named } from '@/shared/api/types/common';
import type { PublicProfile } from '@/shared/api/types/representatives';
import { formatDay } from '@/shared/lib/site-time';
import { LevelBadge } from '@/shared/ui/badges';
import { Face } from '@/shared/ui/face';
import { Facts } from '@/shared/ui/facts';
import { LinkButton } from '@/shared/ui/link-button';
import { MoneyText } from '@/shared/ui/money-text';
import { Page } from '@/shared/ui/page';
import { placeName } from '@/shared/ui/place-picker';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { CheckTable } from './check-table';
import { FreeDays } from './free-days';
import { useLanguageNames } from './language-names';
import classes from './person.module.css';
import { useSearchText } from './text';
import { Standing, TrackRecord } from './track-record';
import { useSelection } from './use-selection';

export function PersonScreen() {
  const text = useSearchText();
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const person = useQuery({
    queryKey: ['representatives', id],
    queryFn: () => api.get<PublicProfile>(`/representatives/${id}`),
  });
  return (
    <Page
      title={person.data?.name ?? text('title')}
      lead={person.data?.headline ?? undefined}
      back={{ to: `/search?${parameters.toString()}`, label: text('person.back') }}
      actions={person.data && <Choose person={person.data} />}
    >
      <Loaded query={person}>{(data) => <Person person={data} />}</Loaded>
    </Page>
  );
}

function Choose({ person }: { person: PublicProfile }) {
  const text = useSearchText();
  const me = useMe();
  const selection = useSelection();
  if (me.data?.role !== 'BUYER') return null;
  if (selection.booking === null) return <LinkButton to="/briefs/new">{text('person.plan')}</LinkButton>;
  const chosen = selection.ids.includes(person.id);
  return (
    <Button
      variant={chosen ? 'light' : 'filled'}
      aria-pressed={chosen}
      disabled={!chosen && selection.full}
      leftSection={chosen ? <IconCheck size={18} aria-hidden /> : <IconPlus size={18} aria-hidden />}
      onClick={() => selection.toggle(person.id)}
    >
      {chosen ? text('person.chosen') : text('person.choose')}
    </Button>
  );
}

function Person({ person }: { person: PublicProfile }) {
  const text = useSearchText();
  const languages = useLanguageNames();
  return (
    <div className={classes.columns}>
      <Stack gap="lg">
        <Standing id={person.id} />
        <Section title={text('person.checks')} lead={text('person.checksLead')}>
          <CheckTable checks={person.checks} />
        </Section>
        {person.about !== null && (
          <Section title={text('person.about')}>
            <Text className={classes.about}>{person.about}</Text>
          </Section>
        )}
        <Section title={text('person.knows')}>
          <Facts
            rows={[
              [text('person.categories'), tagsOf(person.categories)],
              [text('person.services'), tagsOf(person.services)],
              [text('person.processes'), tagsOf(person.processes)],
              [text('person.skills'), tagsOf(person.skills)],
            ]}
          />
        </Section>
        <Section title={text('person.visits')}>
          <Visits visits={person.visits} />
        </Section>
        <TrackRecord person={person} />
      </Stack>
      <Stack gap="lg">
        <Section title={text('person.rate')}>
          <Group gap="md" wrap="nowrap">
            <Face name={person.name} size={72} />
            <div>
              {person.dayRate === null ? (
                text('noRate')
              ) : (
                <MoneyText money={person.dayRate} fw={650} size="lg" />
              )}
              <Text size="sm" c="dimmed">
                {person.dayRate !== null && text('perDay')}
              </Text>
              <LevelBadge level={person.level} />
            </div>
          </Group>
          <Facts
            rows={[
              [
                text('person.languages'),
                person.languages.map((one) => <div key={one.code}>{languages.full(one)}</div>),
              ],
              [text('person.home'), person.homePlace && placeName(person.homePlace)],
              [text('person.day'), text('person.upTo', { km: person.travelRadiusKm })],
              [text('person.night'), text('person.upTo', { km: person.overnightRadiusKm })],
              [text('person.areas'), person.areas.length > 0 && person.areas.join(', ')],
              [text('person.since'), formatDay(person.memberSinceOn)],
            ]}
          />
        </Section>
        <Section title={text('person.free')}>
          <FreeDays busy={person.busy} workingDays={person.workingDays} />
        </Section>
      </Stack>
    </div>
  );
}

function tagsOf(items: Named[]) {
  if (items.length === 0) return null;
  return (
    <Group gap={6}>
      {items.map(({ slug, name }) => (
        <Badge key={slug} color="gray">
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
