export interface GeoPoint {
  lat: number;
  lng: number;
}

export interface Spot {
  x: number;
  y: number;
}

const kmPerDegree = 111.32;

/** East and north of the origin in kilometres; true enough for the distances of a day's trip, also across 180°. */
export function kilometresFrom(origin: GeoPoint, point: GeoPoint): Spot {
  const turn = ((point.lng - origin.lng + 540) % 360) - 180;
  return {
    x: turn * kmPerDegree * Math.cos((origin.lat * Math.PI) / 180),
    y: (point.lat - origin.lat) * kmPerDegree,
  };
}

/** A round number of kilometres, about a quarter of the width: 1, 2 or 5 times a power of ten. */
export function scaleOf(kilometres: number): number {
  const power = 10 ** Math.floor(Math.log10(kilometres));
  const lead = kilometres / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** How many kilometres the map reaches from its middle: the circle, or the nearest four fifths of the people. */
export function reachOf(distances: number[], radiusKm: number | null): number {
  const sorted = [...distances].sort((one, other) => one - other);
  const far = sorted[Math.floor((sorted.length - 1) * 0.8)] ?? 0;
  return Math.max(radiusKm ?? Math.min(far, 1500), 20) * 1.12;
}
