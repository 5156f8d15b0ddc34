const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone ?? ''}|${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat('en-GB', zone === undefined ? options : { ...options, timeZone: zone });
    formats.set(key, found);
  }
  return found;
}

const dayAndTime: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
};
const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** "GMT+8" for the zone at that instant. */
export function zoneName(instant: string, zone: string): string {
  const parts = format(zone, { timeZoneName: 'shortOffset', hour: 'numeric' }).formatToParts(
    new Date(instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** "Asia/Ho_Chi_Minh" -> "Ho Chi Minh". */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** An instant as the clock on the factory's wall shows it: "Mon, 3 Nov 2026, 09:00". */
export function formatAtSite(instant: string, zone: string): string {
  return format(zone, dayAndTime).format(new Date(instant));
}

export function formatHere(instant: string): string {
  return format(undefined, dayAndTime).format(new Date(instant));
}

/** A calendar day ("2026-11-03"), which has no zone. */
export function formatDay(date: string): string {
  return format('UTC', day).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** A local date and time of the site ("2026-11-03T09:00"), shown as it is. */
export function formatLocal(local: string): string {
  return format('UTC', dayAndTime).format(new Date(`${local.slice(0, 16)}:00Z`));
}

export function formatInstantDay(instant: string): string {
  return format(undefined, day).format(new Date(instant));
}

export type Span = { count: number; unit: 'day' | 'hour' | 'minute'; past: boolean };

/** How far an instant is from now, in the largest unit that says enough: 49 h is 2 days, 47 h is 47 hours. */
export function spanUntil(instant: string, now: Date): Span {
  const minutes = Math.round((new Date(instant).getTime() - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const past = minutes < 0;
  if (size >= 48 * 60) return { count: Math.floor(size / (24 * 60)), unit: 'day', past };
  if (size >= 60) return { count: Math.floor(size / 60), unit: 'hour', past };
  return { count: size, unit: 'minute', past };
}

/** "in 3 days", "2 hours ago". */
export function formatSpan(instant: string, now: Date = new Date()): string {
  const { count, unit, past } = spanUntil(instant, now);
  if (count === 0) return 'now';
  return new Intl.RelativeTimeFormat('en', { numeric: 'always' }).format(past ? -count : count, unit);
}

/** Today plus some days as "2026-11-03", in the reader's own calendar. */
export function dayFromToday(days: number, now: Date = new Date()): string {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
