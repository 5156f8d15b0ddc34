import type { Landmark } from '@/shared/api/types/common';
import { onScreen, type Size, type Spot, type View } from './world';

export interface PlacedName {
  place: Landmark;
  at: Spot;
  /** whether the place is marked by a dot: not where something else stands already */
  dot: boolean;
}

const letter = 6.6;
const line = 16;
const air = 10;
const pin = 17;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The first names of the list for which there is room; the list begins with what matters most. */
export function namesIn(places: Landmark[], view: View, size: Size, keepClear: Spot[]): PlacedName[] {
  const taken: Box[] = keepClear.map(({ x, y }) => ({
    left: x - pin,
    right: x + pin,
    top: y - pin,
    bottom: y + pin,
  }));
  const names: PlacedName[] = [];
  for (const place of places) {
    const at = onScreen(view, place);
    if (at.x < 0 || at.x > size.width || at.y < 0 || at.y > size.height) continue;
    const pinned = keepClear.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 4);
    const half = (place.name.length * letter) / 2;
    const top = at.y + (pinned ? pin + 1 : 4);
    const box = { left: at.x - half, right: at.x + half, top, bottom: top + line };
    if (box.left < 0 || box.right > size.width || box.bottom > size.height) continue;
    const wide = {
      left: box.left - air,
      right: box.right + air,
      top: box.top - air / 2,
      bottom: box.bottom + air / 2,
    };
    if (taken.some((other) => meet(pinned ? box : wide, other))) continue;
    taken.push({ ...box, top: Math.min(box.top, at.y - 4) });
    names.push({ place, at: { x: at.x, y: at.y }, dot: !pinned });
  }
  return names;
}
