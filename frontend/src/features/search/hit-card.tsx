import { Badge, Button, Checkbox, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import type { SearchHit } from '@/shared/api/types/representatives';
import { useCommonText } from '@/shared/text/common';
import { formatMoney } from '@/shared/lib/money';
import { formatDay } from '@/shared/lib/site-time';
import { LevelBadge } from '@/shared/ui/badges';
import { Face } from '@/shared/ui/face';
import { MoneyText } from '@/shared/ui/money-text';
import { placeName } from '@/shared/ui/place-picker';
import { DayStrip } from './day-strip';
import { FitScore } from './fit-bars';
import { useLanguageNames } from './language-names';
import classes from './search.module.css';
import { useSearchText } from './text';
import type { useCompared } from './use-compared';
import type { useShortlist } from './use-shortlist';
import type { useSelection } from './use-selection';

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

export function HitCard({
  hit,
  number,
  daysFromOn,
  ratesOn,
  active,
  compared,
  shortlist,
  selection,
  onActive,
}: HitCardProps) {
  const text = useSearchText();
  const common = useCommonText();
  const languages = useLanguageNames();
  const [parameters] = useSearchParams();
  const { representative: who, distanceKm, reach, why, fit, rateInYourCurrency } = hit;
  const chosen = selection.ids.includes(who.id);
  const address = `/people/${who.id}?${parameters.toString()}`;
  return (
    <li
      id={`hit-${who.id}`}
      className={classes.hit}
      data-chosen={chosen || undefined}
      data-active={active || undefined}
    >
      <div className={classes.faceColumn}>
        <Face name={who.name} size={72} />
        <span className={classes.rank} aria-hidden>
          {number}
        </span>
      </div>
      <div className={classes.hitWords}>
        <Link
          to={address}
          className={classes.hitName}
          onMouseEnter={() => onActive(who.id)}
          onMouseLeave={() => onActive(undefined)}
          onFocus={() => onActive(who.id)}
          onBlur={() => onActive(undefined)}
        >
          {who.name}
        </Link>
        {who.headline !== null && <Text>{who.headline}</Text>}
        <div className={classes.hitFacts}>
          <LevelBadge level={who.level} />
          <span>
            {who.visitsCompleted === 0 ? text('noVisits') : text('visits', { count: who.visitsCompleted })}
          </span>
          {who.homePlace !== null && <span>{placeName(who.homePlace)}</span>}
          {who.responseMinutes !== null && (
            <span>{text('answers', { hours: Math.max(1, Math.round(who.responseMinutes / 60)) })}</span>
          )}
          {distanceKm !== null && (
            <span>
              {distanceKm < 1 ? text('distanceNear') : text('distance', { km: Math.round(distanceKm) })} ·{' '}
              {common(`reach.${reach}`)}
            </span>
          )}
        </div>
        <div className={classes.tags}>
          {who.languages.map((language) => (
            <Badge key={language.code} color="sky">
              {languages.short(language)}
            </Badge>
          ))}
          {who.categories.slice(0, 4).map(({ slug, name }) => (
            <Badge key={slug} color="gray">
              {name}
            </Badge>
          ))}
        </div>
        <DayStrip fromOn={daysFromOn} days={hit.days} />
        {fit !== null && <FitScore fit={fit} />}
        {fit === null && why.length > 0 && (
          <ul className={classes.why} aria-label={text('why', { name: who.name })}>
            {why.map((reason) => (
              <li key={reason}>
                <IconCheck size={16} stroke={2.4} aria-hidden />
                {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={classes.price}>
        {who.dayRate === null ? (
          <Text size="sm" c="dimmed">
            {text('noRate')}
          </Text>
        ) : (
          <>
            <MoneyText money={who.dayRate} fw={650} />
            <Text size="sm" c="dimmed">
              {text('perDay')}
            </Text>
            {rateInYourCurrency !== null && ratesOn !== null && (
              <Text size="sm" c="dimmed">
                {text('about', { amount: formatMoney(rateInYourCurrency), day: formatDay(ratesOn) })}
              </Text>
            )}
          </>
        )}
        <Button
          size="compact-sm"
          mt="sm"
          variant={shortlist.has(who.id) ? 'light' : 'default'}
          aria-label={text(shortlist.has(who.id) ? 'shortlistRemove' : 'shortlistAdd', { name: who.name })}
          aria-pressed={shortlist.has(who.id)}
          onClick={() => void shortlist.toggle(who.id)}
        >
          {text('shortlist')}
        </Button>
        <Checkbox
          mt="sm"
          label={text('compareShort')}
          aria-label={text('compare', { name: who.name })}
          checked={compared.ids.includes(who.id)}
          disabled={!compared.ids.includes(who.id) && compared.full}
          onChange={() => compared.toggle(who.id)}
        />
        {selection.booking !== null && (
          <Checkbox
            mt="sm"
            size="md"
            label={text('chooseShort')}
            aria-label={text('ask', { name: who.name })}
            checked={chosen}
            disabled={!chosen && selection.full}
            onChange={() => selection.toggle(who.id)}
          />
        )}
      </div>
    </li>
  );
}
