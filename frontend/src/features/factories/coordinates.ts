export interface Position {
  lat: number;
  lng: number;
}

/** "23.018, 113.7487" as a position; `null` when empty; `undefined` when it is not one. */
export function readCoordinates(text: string): Position | null | undefined {
  if (text.trim() === '') return null;
  const parts = text
    .trim()
    .split(/[\s,;]+/)
    .map(Number);
  const [lat, lng] = parts;
  if (parts.length !== 2 || lat === undefined || lng === undefined) return undefined;
  if (!(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180)) return undefined;
  return { lat, lng };
}
