import { Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { SearchHit } from '@/shared/api/types/representatives';
import { LevelBadge } from '@/shared/ui/badges';
import { Face } from '@/shared/ui/face';
import { MoneyText } from '@/shared/ui/money-text';
import classes from './search.module.css';
import { useDistanceText } from './distance-text';
import { useSearchText } from './text';

/** Somebody in two lines, below the map. */
export function HitBrief({ hit }: { hit: SearchHit }) {
  const text = useSearchText();
  const distance = useDistanceText();
  const [parameters] = useSearchParams();
  const { representative: who } = hit;
  return (
    <div className={classes.brief}>
      <Face name={who.name} size={48} />
      <div className={classes.hitWords}>
        <Link to={`/people/${who.id}?${parameters.toString()}`} className={classes.hitName}>
          {who.name}
        </Link>
        <Text size="sm" c="dimmed">
          {distance(hit) ?? who.headline}
        </Text>
        <LevelBadge level={who.level} />
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
          </>
        )}
      </div>
    </div>
  );
}
