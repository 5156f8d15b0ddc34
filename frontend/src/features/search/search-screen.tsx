import { Button, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconList, IconMap } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { AskBar } from './ask-bar';
import { filtersIn } from './criteria';
import { FilterColumn } from './filter-column';
import { Filters } from './filters';
import { HitList } from './hit-list';
import { HitSkeletons } from './hit-skeletons';
import { MapColumn } from './map-column';
import { SearchNav } from './search-nav';
import { SearchBox } from './search-box';
import classes from './search.module.css';
import { useSearchText } from './text';
import { useCriteria } from './use-criteria';
import { useSearch } from './use-search';
import { useSelection } from './use-selection';

export function SearchScreen() {
  const text = useSearchText();
  const selection = useSelection();
  const { data: booking } = useBooking(selection.booking ?? '', selection.booking !== null);
  const title = booking === undefined ? text('title') : text('for.title', { title: booking.brief.title });
  return (
    <Page
      title={title}
      width={1480}
      {...(selection.booking === null
        ? {}
        : { back: { to: `/briefs/${selection.booking}?step=review`, label: text('for.back') } })}
    >
      <SearchNav />
      <Results factoryName={booking?.factory.name} />
      {booking && <AskBar booking={booking} selection={selection} />}
    </Page>
  );
}

function Results({ factoryName }: { factoryName: string | undefined }) {
  const [parameters] = useSearchParams();
  const { criteria, change } = useCriteria();
  const search = useSearch(criteria);
  const [active, setActive] = useState<string>();
  const roomy = useMediaQuery('(min-width: 1120px)', true);
  const view = useView();
  const mapShown = roomy || view.map;
  const listShown = roomy || !view.map;

  function choose(id: string) {
    setActive(id);
    const card = document.getElementById(`hit-${id}`);
    card?.scrollIntoView({ block: 'center' });
    card?.querySelector('a')?.focus({ preventScroll: true });
  }

  return (
    <Stack gap="md">
      <SearchBox key={parameters.get('booking')} criteria={criteria} onChange={change} />
      <div className={classes.columns} data-map={(!roomy && view.map) || undefined}>
        <FilterColumn count={filtersIn(criteria)}>
          <Filters
            criteria={criteria}
            facets={search.data?.facets}
            origin={search.data?.origin ?? null}
            usualKm={search.data?.radiusKm ?? null}
            factoryName={factoryName}
            onChange={change}
          />
        </FilterColumn>
        {listShown && (
          <div className={classes.results} aria-busy={search.isPlaceholderData}>
            <Loaded query={search} skeleton={<HitSkeletons />}>
              {(result) => (
                <HitList
                  result={result}
                  criteria={criteria}
                  active={active}
                  onActive={setActive}
                  onChange={change}
                />
              )}
            </Loaded>
            <LoadMore pages={search} />
          </div>
        )}
        {mapShown && (
          <MapColumn
            search={search}
            criteria={criteria}
            active={active}
            alone={!roomy}
            onActive={setActive}
            onChoose={roomy ? choose : setActive}
            onChange={change}
          />
        )}
      </div>
      {!roomy && <ViewSwitch {...view} />}
    </Stack>
  );
}

/** On a narrow screen one sees the list or the map; which of them stands in the address. */
function useView() {
  const [parameters, setParameters] = useSearchParams();
  const map = parameters.get('view') === 'map';
  return {
    map,
    toggle: () =>
      setParameters((before) => {
        const next = new URLSearchParams(before);
        if (map) next.delete('view');
        else next.set('view', 'map');
        return next;
      }),
  };
}

function ViewSwitch({ map, toggle }: ReturnType<typeof useView>) {
  const text = useSearchText();
  return (
    <div className={classes.viewSwitch}>
      <Button
        radius="xl"
        color="ink"
        leftSection={map ? <IconList size={18} aria-hidden /> : <IconMap size={18} aria-hidden />}
        onClick={toggle}
      >
        {text(map ? 'showList' : 'showMap')}
      </Button>
    </div>
  );
}
