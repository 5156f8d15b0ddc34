/** A month as "2026-11". Days are "2026-11-03"; none of them has a time or a zone. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + (number - 1) + count;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

/** The month's days in weeks from Monday on, with undefined where another month's days stand. */
export function weeksOf(month: string): (string | undefined)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells: (string | undefined)[] = Array.from({ length: before }, () => undefined);
  for (let day = 1; day <= length; day++) cells.push(`${month}-${two(day)}`);
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function monthName(month: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export interface Days {
  from: string | undefined;
  to: string | undefined;
}

/** Two clicks make a span, in either order; a third starts anew. */
export function choose(days: Days, day: string): Days {
  if (days.from === undefined || days.to !== undefined) return { from: day, to: undefined };
  return day < days.from ? { from: day, to: days.from } : { from: days.from, to: day };
}
