import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatDay } from '@/shared/lib/site-time';
import { addMonths, monthName, weekdayOf, weeksOf, type Days } from './month';
import { weekdays } from './profile-form';
import classes from './profile.module.css';
import type { BlockedDays } from '@/shared/api/types/representatives';
import { useProfileText } from './text';

interface MonthViewProps {
  month: string;
  today: string;
  blocked: BlockedDays[];
  workingDays: string[];
  chosen: Days;
  onMonth: (month: string) => void;
  onDay: (day: string) => void;
}

const states = ['free', 'off', 'blocked', 'booked'] as const;

/** One month as a table of buttons: free, blocked and booked days, and the span that is being chosen. */
export function MonthView({ month, today, blocked, workingDays, chosen, onMonth, onDay }: MonthViewProps) {
  const text = useProfileText();
  function stateOf(day: string): (typeof states)[number] {
    const block = blocked.find(({ fromOn, toOn }) => fromOn <= day && day <= toOn);
    if (block) return block.bookingId === null ? 'blocked' : 'booked';
    return workingDays.includes(weekdays[weekdayOf(day)] ?? '') ? 'free' : 'off';
  }
  const isChosen = (day: string) =>
    chosen.from !== undefined && chosen.from <= day && day <= (chosen.to ?? chosen.from);
  return (
    <div>
      <Group justify="space-between" maw={460} mb="xs">
        <ActionIcon
          variant="default"
          size={40}
          disabled={month <= today.slice(0, 7)}
          aria-label={text('previousMonth', { month: monthName(month) })}
          onClick={() => onMonth(addMonths(month, -1))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Text fw={650} aria-live="polite">
          {monthName(month)}
        </Text>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={text('nextMonth', { month: monthName(month) })}
          onClick={() => onMonth(addMonths(month, 1))}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <table className={classes.month}>
        <caption className="visually-hidden">{monthName(month)}</caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {text(`day.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={row}>
              {week.map((day, column) => (
                <td key={column}>
                  {day !== undefined && (
                    <button
                      type="button"
                      className={classes.cell}
                      data-state={stateOf(day)}
                      data-chosen={isChosen(day) || undefined}
                      aria-pressed={isChosen(day)}
                      aria-label={`${formatDay(day)}, ${text(isChosen(day) ? 'state.chosen' : `state.${stateOf(day)}`)}`}
                      disabled={day < today}
                      onClick={() => onDay(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.calendarKey} aria-label={text('legend')}>
        {states.map((state) => (
          <li key={state}>
            <span className={`${classes.cell} ${classes.swatch}`} data-state={state} aria-hidden />
            {text(`state.${state}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
