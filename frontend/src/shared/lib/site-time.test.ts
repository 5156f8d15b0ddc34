import { describe, expect, it } from 'vitest';
import {
  dayFromToday,
  formatAtSite,
  formatDay,
  formatLocal,
  spanUntil,
  zoneCity,
  zoneName,
} from './site-time';

describe('time at the site', () => {
  it('is the clock on the factory wall', () => {
    expect(formatAtSite('2026-11-03T01:30:00Z', 'Asia/Shanghai')).toMatch(/Tue.*3 Nov 2026.*09:30/);
    expect(formatAtSite('2026-11-03T23:30:00Z', 'Asia/Shanghai')).toMatch(/Wed.*4 Nov 2026.*07:30/);
  });

  it('names its zone, summer and winter', () => {
    expect(zoneName('2026-07-01T12:00:00Z', 'Europe/Warsaw')).toBe('GMT+2');
    expect(zoneName('2026-12-01T12:00:00Z', 'Europe/Warsaw')).toBe('GMT+1');
    expect(zoneCity('Asia/Ho_Chi_Minh')).toBe('Ho Chi Minh');
  });

  it('does not move a local time or a calendar day', () => {
    expect(formatLocal('2026-11-03T09:00:00')).toMatch(/Tue.*3 Nov 2026.*09:00/);
    expect(formatDay('2026-11-03')).toBe('3 Nov 2026');
  });

  it.each([
    [72 * 60, { count: 3, unit: 'day', past: false }],
    [47 * 60, { count: 47, unit: 'hour', past: false }],
    [59, { count: 59, unit: 'minute', past: false }],
    [-90, { count: 1, unit: 'hour', past: true }],
  ])('counts %i minutes in the unit that says enough', (minutes, span) => {
    const now = new Date('2026-11-03T00:00:00Z');
    expect(spanUntil(new Date(now.getTime() + minutes * 60_000).toISOString(), now)).toEqual(span);
  });

  it('counts days over the end of a month', () => {
    expect(dayFromToday(3, new Date(2026, 10, 29))).toBe('2026-12-02');
  });
});
