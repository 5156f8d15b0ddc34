import { Text } from '@mantine/core';
import type { PublicProfile } from '@/shared/api/types/representatives';
import { dayFromToday, formatDay } from '@/shared/lib/site-time';
import classes from './person.module.css';
import { useSearchText } from './text';

const weekdays: PublicProfile['workingDays'] = [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
];
const shown = 60;

/** Monday to Sunday, short, in the reader's language. */
function weekdayNames(): string[] {
  const format = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, at) => format.format(new Date(Date.UTC(2024, 0, 1 + at))));
}

function monthName(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(new Date(day));
}

export function FreeDays({ busy, workingDays }: Pick<PublicProfile, 'busy' | 'workingDays'>) {
  const text = useSearchText();
  const days = Array.from({ length: shown }, (_, at) => {
    const day = dayFromToday(at);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const taken = busy.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn);
    const works = workingDays.some((one) => one === weekdays[weekday]);
    return {
      day,
      weekday,
      state: taken ? ('busy' as const) : works ? ('available' as const) : ('off' as const),
    };
  });
  const lead = ((days[0]?.weekday ?? 1) + 6) % 7;
  const free = days.filter(({ state }) => state === 'available').length;
  return (
    <>
      <Text size="sm">{text('person.freeDays', { count: free })}</Text>
      <div className={classes.weekdays} aria-hidden>
        {weekdayNames().map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ul className={classes.calendar}>
        {days.map(({ day, state }, at) => (
          <li
            key={day}
            data-state={state}
            style={at === 0 ? { gridColumnStart: lead + 1 } : undefined}
            title={text(`person.${state}`, { day: formatDay(day) })}
          >
            {(at === 0 || day.endsWith('-01')) && (
              <span className={classes.month} aria-hidden>
                {monthName(day)}
              </span>
            )}
            <span aria-hidden>{Number(day.slice(8))}</span>
            <span className="visually-hidden">{text(`person.${state}`, { day: formatDay(day) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
