import { Text } from '@mantine/core';
import type { PublicProfile } from '@/shared/api/types/representatives';
import { dayFromToday, formatDay, zoneCity, zoneName } from '@/shared/lib/site-time';
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

interface FreeDaysProps extends Pick<PublicProfile, 'busy' | 'workingDays'> {
  zone: string | null;
}

/** Two months of somebody's calendar, in the days of the place where they live. */
export function FreeDays({ busy, workingDays, zone }: FreeDaysProps) {
  const text = useSearchText();
  const days = Array.from({ length: shown }, (_, at) => {
    const day = dayAfterToday(at, zone);
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
      <div className={classes.legend} aria-hidden>
        <span>
          <i data-state="available" /> {text('person.legendFree')}
        </span>
        <span>
          <i data-state="busy" /> {text('person.legendBusy')}
        </span>
        <span>
          <i data-state="off" /> {text('offShort')}
        </span>
      </div>
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
      {zone !== null && (
        <Text size="xs" c="dimmed">
          {text('person.daysIn', { city: zoneCity(zone), zone: zoneName(new Date().toISOString(), zone) })}
        </Text>
      )}
    </>
  );
}

/** Which day it is there, plus some days. */
function dayAfterToday(days: number, zone: string | null): string {
  if (zone === null) return dayFromToday(days);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date());
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
