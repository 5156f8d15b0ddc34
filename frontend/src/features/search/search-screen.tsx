import { Alert, Button, Collapse, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { IconAdjustments, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { SearchResult } from '@/shared/api/types/representatives';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { Loaded, Loading } from '@/shared/ui/states';
import { AskBar } from './ask-bar';
import { filtersIn, queryOf, readCriteria, writeCriteria, type Criteria } from './criteria';
import { Filters } from './filters';
import { HitCard } from './hit-card';
import { HitMap } from './hit-map';
import { Nearest } from './nearest';
import classes from './search.module.css';
import { useSearchText } from './text';
import { SavedSearches } from './saved-searches';
import { SuggestionRow } from './suggestion-row';
import { useCompared } from './use-compared';
import { useShortlist } from './use-shortlist';
import { useSelection } from './use-selection';

function useSearch(criteria: Criteria) {
  const query = queryOf(criteria);
  const pages = useInfiniteQuery({
    queryKey: ['search', query],
    queryFn: ({ pageParam }) =>
      api.get<SearchResult>('/search/representatives', { ...query, after: pageParam, limit: 20 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const [first] = pages.data?.pages ?? [];
  const result = first && { ...first, items: pages.data?.pages.flatMap((page) => page.items) ?? [] };
  return { ...pages, data: result };
}

export function SearchScreen() {
  const text = useSearchText();
  const selection = useSelection();
  const booking = useBookingFor(selection.booking);
  const title = booking === undefined ? text('title') : text('for.title', { title: booking.brief.title });
  return (
    <Page
      title={title}
      {...(selection.booking === null
        ? {}
        : { back: { to: `/briefs/${selection.booking}?step=review`, label: text('for.back') } })}
    >
      <Results factoryName={booking?.factory.name} />
      {booking && <AskBar booking={booking} selection={selection} />}
    </Page>
  );
}

function useBookingFor(id: string | null) {
  const booking = useBooking(id ?? '', id !== null);
  return booking.data;
}

function Results({ factoryName }: { factoryName: string | undefined }) {
  const text = useSearchText();
  const [parameters, setParameters] = useSearchParams();
  const criteria = readCriteria(parameters);
  const selection = useSelection();
  const search = useSearch(criteria);
  const compared = useCompared();
  const shortlist = useShortlist();
  const [active, setActive] = useState<string>();
  const change = (changes: Partial<Criteria>) =>
    setParameters((before) => writeCriteria(before, changes), {
      replace: true,
      preventScrollReset: true,
      flushSync: true,
    });

  return (
    <Stack gap="md">
      <SearchBox key={parameters.get('booking')} criteria={criteria} onChange={change} />
      <div className={classes.columns}>
        <FilterColumn count={filtersIn(criteria)}>
          <Filters
            criteria={criteria}
            facets={search.data?.facets}
            origin={search.data?.origin ?? null}
            factoryName={factoryName}
            onChange={change}
          />
        </FilterColumn>
        <div className={classes.results} aria-busy={search.isPlaceholderData}>
          <Loaded query={search} skeleton={<Loading rows={5} height={150} />}>
            {(result) => (
              <Stack gap="md">
                <Text fw={600} role="status">
                  {text('found', { count: result.total })}
                </Text>
                {result.degraded && <Alert color="clay">{text('degraded')}</Alert>}
                {result.origin?.precision === 'APPROXIMATE' && (
                  <Text size="sm" c="dimmed">
                    {text('approximate')}
                  </Text>
                )}
                {result.understood.length > 0 && (
                  <Text size="sm" c="dimmed">
                    {text('understood', {
                      words: result.understood
                        .map(
                          ({ text: said, meant }) => `${said} → ${meant.map(({ name }) => name).join(' / ')}`,
                        )
                        .join(', '),
                    })}
                  </Text>
                )}
                {compared.ids.length > 0 && (
                  <LinkButton to={`/search/compare?${parameters.toString()}`} variant="default">
                    {text('compare.open', { count: compared.ids.length })}
                  </LinkButton>
                )}
                {shortlist.people.length > 0 && (
                  <Text size="sm">
                    {text('shortlist')}:{' '}
                    {shortlist.people.map((one, at) => (
                      <span key={one.id}>
                        {at > 0 && ', '}
                        <Link to={`/people/${one.id}?${parameters.toString()}`}>{one.name}</Link>
                      </span>
                    ))}
                  </Text>
                )}
                <SavedSearches />
                {result.items.length === 0 && <Nearest criteria={criteria} onChange={change} />}
                <ol className={classes.hits}>
                  {result.items.map((hit, at) => (
                    <HitCard
                      key={hit.representative.id}
                      hit={hit}
                      number={at + 1}
                      daysFromOn={result.daysFromOn}
                      ratesOn={result.ratesOn}
                      active={active === hit.representative.id}
                      compared={compared}
                      shortlist={shortlist}
                      selection={selection}
                      onActive={setActive}
                    />
                  ))}
                </ol>
              </Stack>
            )}
          </Loaded>
          <LoadMore pages={search} />
        </div>
        <aside className={classes.mapColumn}>
          {search.data && (
            <HitMap
              result={search.data}
              radiusKm={criteria.radiusKm}
              active={active}
              onActive={setActive}
              onRadius={(radiusKm) => change({ radiusKm })}
            />
          )}
        </aside>
      </div>
    </Stack>
  );
}

interface SearchBoxProps {
  criteria: Criteria;
  onChange: (changes: Partial<Criteria>) => void;
}

function SearchBox({ criteria, onChange }: SearchBoxProps) {
  const text = useSearchText();
  const [typed, setTyped] = useState(criteria.q);
  const settle = useDebouncedCallback((words: string) => onChange({ q: words.trim() }), 300);
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        aria-label={text('box')}
        placeholder={text('boxHint')}
        size="lg"
        leftSection={<IconSearch size={20} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          settle(event.currentTarget.value);
        }}
      />
      <SuggestionRow
        typed={typed}
        criteria={criteria}
        onChoose={(changes) => {
          settle.cancel();
          setTyped('');
          onChange(changes);
        }}
      />
    </Stack>
  );
}

function FilterColumn({ count, children }: { count: number; children: ReactNode }) {
  const text = useSearchText();
  const wide = useMediaQuery('(min-width: 900px)', true);
  const [opened, setOpened] = useState(false);
  if (wide) return <aside aria-label={text('filters')}>{children}</aside>;
  return (
    <div>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconAdjustments size={18} aria-hidden />}
        aria-expanded={opened}
        onClick={() => setOpened((before) => !before)}
      >
        {opened
          ? text('hideFilters')
          : count === 0
            ? text('showFilters')
            : text('withCount', { name: text('showFilters'), count })}
      </Button>
      <Collapse expanded={opened}>
        <div className={classes.sheet}>{children}</div>
      </Collapse>
    </div>
  );
}
