import { Text } from '@mantine/core';
import type { PublicProfile } from '@/shared/api/types/representatives';
import classes from './fit.module.css';
import { useSearchText } from './text';

const percent = (share: number) => Math.round(share * 100);

/** Between which shares the truth lies: a wide bar says that little is known. */
export function ReliabilityBar({ reliability: { low, high, visits } }: Pick<PublicProfile, 'reliability'>) {
  const text = useSearchText();
  const range = { low: percent(low), high: percent(high) };
  return (
    <div>
      <div className={classes.interval} aria-hidden>
        <span style={{ left: `${range.low}%`, right: `${100 - range.high}%` }} />
      </div>
      <div className={classes.ends} aria-hidden>
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </div>
      <Text size="sm" c="dimmed">
        {visits === 0
          ? text('person.intervalNone', range)
          : text('person.interval', { ...range, count: visits })}
      </Text>
    </div>
  );
}
