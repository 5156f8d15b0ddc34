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
      <ul className={classes.calendar}>
        {days.map(({ day, state }, at) => (
          <li
            key={day}
            data-state={state}
            style={at === 0 ? { gridColumnStart: lead + 1 } : undefined}
            title={text(`person.${state}`, { day: formatDay(day) })}
          >
            <span aria-hidden>{Number(day.slice(8))}</span>
            <span className="visually-hidden">{text(`person.${state}`, { day: formatDay(day) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
