import { Alert, Button, Collapse, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { IconAdjustments, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { SearchResult } from '@/shared/api/types/representatives';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded, Loading } from '@/shared/ui/states';
import { AskBar } from './ask-bar';
import { filtersIn, queryOf, readCriteria, writeCriteria, type Criteria } from './criteria';
import { Filters } from './filters';
import { HitCard } from './hit-card';
import { HitMap } from './hit-map';
import classes from './search.module.css';
import { useSearchText } from './text';
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
  const [active, setActive] = useState<string>();
  const change = (changes: Partial<Criteria>) =>
    setParameters((before) => writeCriteria(before, changes), {
      replace: true,
      preventScrollReset: true,
      flushSync: true,
    });

  return (
    <Stack gap="md">
      <SearchBox key={parameters.get('booking')} q={criteria.q} onChange={(q) => change({ q })} />
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
                {result.items.length === 0 && <Empty title={text('empty.title')}>{text('empty.text')}</Empty>}
                <ol className={classes.hits}>
                  {result.items.map((hit, at) => (
                    <HitCard
                      key={hit.representative.id}
                      hit={hit}
                      number={at + 1}
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
          {search.data && <HitMap result={search.data} radiusKm={criteria.radiusKm} active={active} />}
        </aside>
      </div>
    </Stack>
  );
}

function SearchBox({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const text = useSearchText();
  const [typed, setTyped] = useState(q);
  const settle = useDebouncedCallback((words: string) => onChange(words.trim()), 300);
  return (
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
