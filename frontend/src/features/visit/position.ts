export interface Fix {
  lat: number;
  lng: number;
  accuracyM: number;
  capturedAt: string;
}

/** One position from the phone; undefined when it gives none within 20 seconds. */
export function findPosition(): Promise<Fix | undefined> {
  if (!('geolocation' in navigator)) return Promise.resolve(undefined);
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) =>
        resolve({
          lat: coords.latitude,
          lng: coords.longitude,
          accuracyM: Math.round(coords.accuracy),
          capturedAt: new Date(timestamp).toISOString(),
        }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 10_000 },
    ),
  );
}

const earthKm = 6371;

export function metresBetween(
  one: { lat: number; lng: number },
  other: { lat: number; lng: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const sides =
    Math.sin(radians(other.lat - one.lat) / 2) ** 2 +
    Math.cos(radians(one.lat)) *
      Math.cos(radians(other.lat)) *
      Math.sin(radians(other.lng - one.lng) / 2) ** 2;
  return 2 * earthKm * 1000 * Math.asin(Math.sqrt(sides));
}

/** "40 m", "1.2 km", "12 km". */
export function formatDistance(metres: number): string {
  if (metres < 1000) return `${Math.max(10, Math.round(metres / 10) * 10)} m`;
  return metres < 10_000 ? `${(metres / 1000).toFixed(1)} km` : `${Math.round(metres / 1000)} km`;
}
