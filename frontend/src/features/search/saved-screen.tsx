import { Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { asProblem } from '@/shared/api/problem';
import type { SavedSearch } from '@/shared/api/types/representatives';
import { formatInstantDay } from '@/shared/lib/site-time';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import { ActionButton } from './action-button';
import { useChips } from './chips';
import { readCriteria } from './criteria';
import { GoneRow } from './gone-row';
import classes from './lists.module.css';
import { SearchNav } from './search-nav';
import { useSearchText } from './text';
import { useGone } from './use-gone';
import { useSavedSearches } from './use-saved-searches';

/** The searches that are made again every day: what they ask, whether a mail comes, and the way to end them. */
export function SavedScreen() {
  const text = useSearchText();
  const { list, save, alert, forget } = useSavedSearches();
  const { rows, take, back } = useGone(list.data ?? []);
  return (
    <Page title={text('saved')} width={860}>
      <SearchNav />
      <Loaded query={list}>
        {() =>
          rows.length === 0 ? (
            <Empty title={text('saved.none')} action={<LinkButton to="/search">{text('title')}</LinkButton>}>
              {text('saved.noneText')}
            </Empty>
          ) : (
            <ul className={classes.rows}>
              {rows.map(({ item, gone }) =>
                gone ? (
                  <GoneRow
                    key={item.id}
                    words={text('saved.gone', { name: item.name })}
                    onUndo={() => save(item.name, item.address).then(() => back(item.id))}
                  />
                ) : (
                  <SavedRow
                    key={item.id}
                    search={item}
                    onAlert={(on) => alert(item.id, on)}
                    onForget={() => {
                      take(item);
                      return forget(item.id);
                    }}
                  />
                ),
              )}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

interface SavedRowProps {
  search: SavedSearch;
  onAlert: (on: boolean) => Promise<unknown>;
  onForget: () => Promise<unknown>;
}

function SavedRow({ search, onAlert, onForget }: SavedRowProps) {
  const text = useSearchText();
  const [turning, setTurning] = useState(false);
  const [refused, setRefused] = useState<string>();
  async function turn(on: boolean) {
    setTurning(true);
    setRefused(undefined);
    try {
      await onAlert(on);
    } catch (error) {
      setRefused(asProblem(error).message);
    } finally {
      setTurning(false);
    }
  }
  return (
    <li className={classes.row} data-plain>
      <div className={classes.words}>
        <Link to={`/search?${search.address}`} className={classes.name}>
          {search.name}
        </Link>
        <Asked address={search.address} />
        <Text size="xs" c="dimmed">
          {text('saved.since', { day: formatInstantDay(search.createdAt) })}
        </Text>
      </div>
      <div className={classes.buttons}>
        <Switch
          label={text('saved.alerts')}
          aria-label={text('saved.alertsName', { name: search.name })}
          checked={search.alerts}
          disabled={turning}
          error={refused}
          onChange={(event) => void turn(event.currentTarget.checked)}
        />
        <ActionButton aria-label={text('savedForget', { name: search.name })} onAct={onForget}>
          {text('saved.forget')}
        </ActionButton>
      </div>
    </li>
  );
}

/** What the search asks, in words. */
function Asked({ address }: Pick<SavedSearch, 'address'>) {
  const text = useSearchText();
  const criteria = readCriteria(new URLSearchParams(address));
  const words = [
    criteria.q === '' ? '' : `“${criteria.q}”`,
    criteria.booking === null ? '' : text('saved.forBrief'),
    criteria.factoryId === null || criteria.booking !== null ? '' : text('saved.nearFactory'),
    criteria.placeId === null && criteria.around === null ? '' : text('saved.nearPlace'),
    ...useChips(criteria, undefined).map(({ label }) => label),
  ].filter(Boolean);
  return <Text size="sm">{words.length === 0 ? text('saved.everybody') : words.join(' · ')}</Text>;
}
