import { inject } from 'vitest';
import type { Person } from './browser.js';

/** Moves the clock of the demo ahead, by nothing to read it. */
async function advance(seconds: number): Promise<Date> {
  const answer = await fetch(`${inject('site')}/demo/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ advanceSeconds: seconds }),
  });
  if (!answer.ok) throw new Error(`The demo's clock answers ${String(answer.status)}`);
  return new Date(((await answer.json()) as { now: string }).now);
}

export function now(): Promise<Date> {
  return advance(0);
}

/** Lives through the days until that moment, with the devices of these people. */
export async function waitUntil(moment: Date, people: Person[]): Promise<void> {
  const seconds = Math.ceil((moment.getTime() - (await now()).getTime()) / 1000);
  const then = await advance(Math.max(0, seconds));
  await agree(then, people);
}

/** Sets the clocks of these people's devices by the site's. */
export async function agree(siteNow: Date, people: Person[]): Promise<void> {
  for (const person of people) await person.setClock(siteNow.getTime() - Date.now());
}

/** The first working day that is at least so many days ahead, as the calendar writes it. */
export function workday(from: Date, daysAhead: number): string {
  const day = new Date(from.getTime() + daysAhead * 86_400_000);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
