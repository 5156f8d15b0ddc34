import { geoCircle, geoDistance } from 'd3-geo';

export interface GeoPoint {
  lat: number;
  lng: number;
}

/** A position on the map of the world, or on the screen: to the right and down. */
export interface Spot {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** What lies where on the screen: `k` pixels are the width of the world. */
export interface View {
  k: number;
  x: number;
  y: number;
}

const earthKm = 6371.0088;
const northmost = 84;

/** On the square world of web maps, 0 to 1. */
export function spotOf({ lat, lng }: GeoPoint): Spot {
  const held = Math.min(northmost, Math.max(-northmost, lat));
  const north = Math.asinh(Math.tan((held * Math.PI) / 180));
  return { x: (lng + 180) / 360, y: (1 - north / Math.PI) / 2 };
}

export function pointOf({ x, y }: Spot): GeoPoint {
  return { lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, lng: x * 360 - 180 };
}

export function onScreen(view: View, point: GeoPoint): Spot {
  const spot = spotOf(point);
  return { x: view.x + spot.x * view.k, y: view.y + spot.y * view.k };
}

export function fromScreen(view: View, spot: Spot): GeoPoint {
  return pointOf({ x: (spot.x - view.x) / view.k, y: (spot.y - view.y) / view.k });
}

export function kilometresBetween(one: GeoPoint, other: GeoPoint): number {
  return geoDistance([one.lng, one.lat], [other.lng, other.lat]) * earthKm;
}

/** The points at this distance all around. */
export function ringAround({ lat, lng }: GeoPoint, km: number): GeoPoint[] {
  const ring = geoCircle()
    .center([lng, lat])
    .radius((km / earthKm) * (180 / Math.PI))
    .precision(3)();
  // a ring over 180° goes on beyond it, so that its line does not run back around the world
  return (ring.coordinates[0] ?? []).map(([east = 0, north = 0]) => ({
    lat: north,
    lng: lng + ((((east - lng + 540) % 360) + 360) % 360) - 180,
  }));
}

/** How many kilometres a pixel is in the middle of the screen. */
export function kilometresPerPixel(view: View, size: Size): number {
  const middle = { x: size.width / 2, y: size.height / 2 };
  return (
    kilometresBetween(
      fromScreen(view, { x: middle.x - 50, y: middle.y }),
      fromScreen(view, { x: middle.x + 50, y: middle.y }),
    ) / 100
  );
}

/** The view that shows all of these with a margin, no closer than a town with what is around it. */
export function viewOf(points: GeoPoint[], size: Size, margin: number, closest: number): View {
  const spots = points.map(spotOf);
  const left = Math.min(...spots.map(({ x }) => x));
  const right = Math.max(...spots.map(({ x }) => x));
  const top = Math.min(...spots.map(({ y }) => y));
  const bottom = Math.max(...spots.map(({ y }) => y));
  const k = Math.min(
    closest,
    (size.width - 2 * margin) / Math.max(right - left, 1e-9),
    (size.height - 2 * margin) / Math.max(bottom - top, 1e-9),
  );
  return {
    k,
    x: size.width / 2 - (k * (left + right)) / 2,
    y: size.height / 2 - (k * (top + bottom)) / 2,
  };
}

/** A round number that is at most this: 1, 2 or 5 times a power of ten. */
export function roundBelow(kilometres: number): number {
  const power = 10 ** Math.floor(Math.log10(kilometres));
  const lead = kilometres / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}
