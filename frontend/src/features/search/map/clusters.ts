import type { SearchHit } from '@/shared/api/types/representatives';
import { onScreen, type Spot, type View } from '@/shared/map/world';

export interface Pin {
  id: string;
  name: string;
  number: number;
  lat: number;
  lng: number;
}

export interface Cluster {
  pins: [Pin, ...Pin[]];
  at: Spot;
}

const near = 30;

/** Whoever has a home on the map, numbered as in the list. */
export function pinsOf(items: SearchHit[]): Pin[] {
  return items.flatMap(({ representative: { id, name, homePlace } }, at) =>
    homePlace === null ? [] : [{ id, name, number: at + 1, lat: homePlace.lat, lng: homePlace.lng }],
  );
}

/** Pins that would cover each other, as one; each stands where its first, the best fitting one, lives. */
export function clustersOf(pins: Pin[], view: View): Cluster[] {
  const clusters: Cluster[] = [];
  for (const pin of pins) {
    const at = onScreen(view, pin);
    const close = clusters.find((one) => Math.hypot(one.at.x - at.x, one.at.y - at.y) < near);
    if (close === undefined) clusters.push({ pins: [pin], at });
    else close.pins.push(pin);
  }
  return clusters;
}
