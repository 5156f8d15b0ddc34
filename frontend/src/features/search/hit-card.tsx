import { ActionIcon, Badge, Button, Checkbox, Menu, Paper, Text } from '@mantine/core';
import { IconBan, IconCheck, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SearchHit } from '@/shared/api/types/representatives';
import { LevelBadge } from '@/shared/ui/badges';
import { Face } from '@/shared/ui/face';
import { placeName } from '@/shared/ui/place-picker';
import { BlockDialog } from './block-dialog';
import { CompareBox } from './compare-box';
import { DayStrip } from './day-strip';
import { useDistanceText } from './distance-text';
import { FitScore } from './fit-bars';
import { KeepButton } from './keep-button';
import { LanguageBadge } from './language-badge';
import { Rate } from './rate';
import classes from './search.module.css';
import { useSearchText } from './text';
import { useBlocked } from './use-blocked';
import type { useCompared } from './use-compared';
import type { useShortlist } from './use-shortlist';
import type { useSelection } from './use-selection';

const shownCategories = 3;

interface HitCardProps {
  hit: SearchHit;
  number: number;
  daysFromOn: string;
  ratesOn: string | null;
  active: boolean;
  compared: ReturnType<typeof useCompared>;
  shortlist: ReturnType<typeof useShortlist>;
  selection: ReturnType<typeof useSelection>;
  onActive: (id: string | undefined) => void;
}

export function HitCard(props: HitCardProps) {
  const { hit, number, active, selection, onActive } = props;
  const blocked = useBlocked();
  const { representative: who } = hit;
  const chosen = selection.ids.includes(who.id);
  if (blocked.has(who.id)) return <BlockedHit hit={hit} onUndo={() => blocked.unblock(who.id)} />;
  return (
    <li
      id={`hit-${who.id}`}
      className={classes.hit}
      data-chosen={chosen || undefined}
      data-active={active || undefined}
      onPointerEnter={() => onActive(who.id)}
      onPointerLeave={() => onActive(undefined)}
    >
      <Head {...props} number={number} />
      <Facts hit={hit} />
      <div className={classes.tags}>
        {who.languages.map((language) => (
          <LanguageBadge key={language.code} language={language} />
        ))}
        <Categories categories={who.categories} />
      </div>
      <DayStrip fromOn={props.daysFromOn} days={hit.days} />
      {hit.fit !== null && <FitScore fit={hit.fit} />}
      {hit.fit === null && hit.why.length > 0 && <Why hit={hit} />}
      <Actions {...props} chosen={chosen} />
    </li>
  );
}

function Head({ hit, number, ratesOn, onActive }: HitCardProps) {
  const [parameters] = useSearchParams();
  const { representative: who } = hit;
  return (
    <div className={classes.hitHead}>
      <span className={classes.faceBox}>
        <Face name={who.name} size={56} />
        <span className={classes.rank} aria-hidden>
          {number}
        </span>
      </span>
      <div className={classes.hitWords}>
        <Link
          to={`/people/${who.id}?${parameters.toString()}`}
          className={classes.hitName}
          onFocus={() => onActive(who.id)}
          onBlur={() => onActive(undefined)}
        >
          {who.name}
        </Link>
        {who.headline !== null && <Text size="sm">{who.headline}</Text>}
      </div>
      <Rate rate={who.dayRate} inYours={hit.rateInYourCurrency} ratesOn={ratesOn} />
    </div>
  );
}

function Facts({ hit }: { hit: SearchHit }) {
  const text = useSearchText();
  const distance = useDistanceText()(hit);
  const { representative: who } = hit;
  return (
    <div className={classes.hitFacts}>
      <LevelBadge level={who.level} />
      <span>
        {who.visitsCompleted === 0 ? text('noVisits') : text('visits', { count: who.visitsCompleted })}
      </span>
      {who.homePlace !== null && <span>{placeName(who.homePlace)}</span>}
      {distance !== null && <span>{distance}</span>}
      {who.responseMinutes !== null && (
        <span>{text('answers', { hours: Math.max(1, Math.round(who.responseMinutes / 60)) })}</span>
      )}
    </div>
  );
}

function Categories({ categories }: Pick<SearchHit['representative'], 'categories'>) {
  const text = useSearchText();
  const more = categories.slice(shownCategories);
  return (
    <>
      {categories.slice(0, shownCategories).map(({ slug, name }) => (
        <Badge key={slug} color="gray">
          {name}
        </Badge>
      ))}
      {more.length > 0 && (
        <Badge color="gray" title={more.map(({ name }) => name).join('; ')}>
          {text('moreCategories', { count: more.length })}
        </Badge>
      )}
    </>
  );
}

function Why({ hit: { why, representative } }: { hit: SearchHit }) {
  const text = useSearchText();
  return (
    <ul className={classes.why} aria-label={text('why', { name: representative.name })}>
      {why.map((reason) => (
        <li key={reason}>
          <IconCheck size={16} stroke={2.4} aria-hidden />
          {reason}
        </li>
      ))}
    </ul>
  );
}

function Actions({ hit, compared, shortlist, selection, chosen }: HitCardProps & { chosen: boolean }) {
  const text = useSearchText();
  const [blocking, setBlocking] = useState(false);
  const { id, name } = hit.representative;
  return (
    <div className={classes.actions}>
      <KeepButton
        person={hit.representative}
        shortlist={shortlist}
        iconSize={16}
        size="compact-sm"
        variant="subtle"
        color={shortlist.has(id) ? 'pine' : 'ink'}
      />
      <CompareBox person={hit.representative} compared={compared} />
      {selection.booking !== null && (
        <Checkbox
          label={text('chooseShort')}
          aria-label={text('ask', { name })}
          checked={chosen}
          disabled={!chosen && selection.full}
          onChange={() => selection.toggle(id)}
        />
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="ink"
            className={classes.more}
            aria-label={text('more', { name })}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconBan size={16} aria-hidden />} onClick={() => setBlocking(true)}>
            {text('block.menu')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <BlockDialog person={{ id, name }} opened={blocking} onClose={() => setBlocking(false)} />
    </div>
  );
}

/** In place of somebody who was blocked a moment ago, with the way back. */
function BlockedHit({ hit, onUndo }: { hit: SearchHit; onUndo: () => Promise<unknown> }) {
  const text = useSearchText();
  const { name } = hit.representative;
  return (
    <li>
      <Paper withBorder p="md" className={classes.blocked} role="status">
        <Text size="sm">{text('block.done', { name })}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void onUndo()}>
          {text('undo')}
        </Button>
      </Paper>
    </li>
  );
}
