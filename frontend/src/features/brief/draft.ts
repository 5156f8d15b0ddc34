import type { Brief, Objective } from '@/shared/api/types/bookings';
import { fullWeight, totalOf } from './weights';

let keys = 0;

/** A row of the form with a key that survives reordering and saving. */
export type Keyed<T> = T & { key: string };

export function keyed<T extends object>(row: T): Keyed<T> {
  keys += 1;
  return { ...row, key: `row-${keys}` };
}

export interface Draft extends Omit<Brief, 'objectives' | 'people' | 'questions'> {
  objectives: Keyed<Objective>[];
  people: Keyed<{ name: string; role: string }>[];
  questions: Keyed<{ text: string }>[];
}

export function draftOf(brief: Brief): Draft {
  return {
    ...brief,
    objectives: brief.objectives.map(keyed),
    people: brief.people.map(keyed),
    questions: brief.questions.map((text) => keyed({ text })),
  };
}

const blank = (text: string) => text.trim() === '';

/** What is worth saving of a half-written draft: rows without words are still being written. */
export function briefOf(draft: Draft): Brief {
  return {
    ...draft,
    title: draft.title.trim(),
    objectives: draft.objectives
      .filter(({ text }) => !blank(text))
      .map(({ key, ...objective }) => ({ ...objective, text: objective.text.trim() })),
    people: draft.people
      .filter(({ name, role }) => !blank(name) || !blank(role))
      .map(({ name, role }) => ({ name: name.trim(), role: role.trim() })),
    questions: draft.questions.map(({ text }) => text.trim()).filter((text) => !blank(text)),
  };
}

/** The server names new objectives; the rows on screen take their names, so that the next save is a change, not a copy. */
export function withIds(draft: Draft, sent: Draft, saved: Brief): Draft {
  const written = sent.objectives.filter(({ text }) => !blank(text));
  if (written.length !== saved.objectives.length) return draft;
  const ids = new Map(written.map(({ key }, at) => [key, saved.objectives[at]?.id ?? null]));
  return {
    ...draft,
    objectives: draft.objectives.map((row) => ({ ...row, id: row.id ?? ids.get(row.key) ?? null })),
  };
}

export type OpenPoint = 'objectives' | 'weights' | 'proof' | 'dates' | 'order';

/** What a brief still needs before anybody can be asked for a quote. */
export function openPoints(brief: Brief): OpenPoint[] {
  const points: OpenPoint[] = [];
  if (brief.objectives.length === 0) points.push('objectives');
  else {
    if (totalOf(brief.objectives.map(({ weight }) => weight)) !== fullWeight) points.push('weights');
    if (brief.objectives.some(({ proof }) => blank(proof))) points.push('proof');
  }
  if (brief.earliestOn === null || brief.latestOn === null) points.push('dates');
  else if (brief.latestOn < brief.earliestOn) points.push('order');
  return points;
}
