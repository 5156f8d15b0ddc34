import type { DayState } from '@/shared/api/types/representatives';
import { formatDay } from '@/shared/lib/site-time';
import classes from './fit.module.css';
import { useSearchText } from './text';

/** Three weeks of a calendar as a row of squares, and in words. */
export function DayStrip({ fromOn, days }: { fromOn: string; days: DayState[] }) {
  const text = useSearchText();
  const words = text('days', {
    count: days.filter((day) => day === 'FREE').length,
    from: formatDay(fromOn),
  });
  return (
    <div className={classes.strip}>
      <div className={classes.days} aria-hidden>
        {days.map((state, at) => {
          const day = dayAfter(fromOn, at);
          return <span key={day} data-state={state} title={`${formatDay(day)}: ${text(titles[state])}`} />;
        })}
      </div>
      <span>{words}</span>
    </div>
  );
}

const titles = {
  FREE: 'person.legendFree',
  TAKEN: 'person.legendBusy',
  OFF: 'offShort',
} as const satisfies Record<DayState, string>;

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
