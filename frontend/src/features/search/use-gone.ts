import { useState } from 'react';

/** What was taken off a list a moment ago stays in its place, so that it can be taken back where it stood. */
export function useGone<T extends { id: string }>(present: T[]) {
  const [gone, setGone] = useState<{ item: T; at: number }[]>([]);
  const away = gone.filter(({ item }) => !present.some(({ id }) => id === item.id));
  const rows: { item: T; gone: boolean }[] = present.map((item) => ({ item, gone: false }));
  for (const { item, at } of away) rows.splice(Math.min(at, rows.length), 0, { item, gone: true });
  return {
    rows,
    take: (item: T) =>
      setGone((before) => [
        ...before.filter((one) => one.item.id !== item.id),
        { item, at: rows.findIndex((row) => row.item.id === item.id) },
      ]),
    back: (id: string) => setGone((before) => before.filter(({ item }) => item.id !== id)),
  };
}
