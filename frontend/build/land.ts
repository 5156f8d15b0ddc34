import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Feature, Polygon, Position } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

/** Levels of the map, in the numbering of web maps: each is cut into 2^z by 2^z squares. */
const levels = [
  { z: 1, extent: 4096, tolerance: 6, north: 84, south: -58 },
  { z: 3, extent: 4096, tolerance: 6, north: 84, south: -58 },
  { z: 5, extent: 8192, tolerance: 4, north: 62, south: -47 },
];

/**
 * Where two states claim the same land no line is drawn. A line would take a side; none is needed to see who lives how
 * far from a factory. West, south, east, north.
 */
const contested: [number, number, number, number][] = [
  [72.5, 32.2, 81.1, 37.3],
  [78.3, 30, 81.1, 32.2],
  [88.7, 27.2, 97.5, 29.6],
  [32.5, 44, 40.5, 49.9],
  [34.1, 31.2, 36, 33.4],
  [-17.2, 20.7, -8.6, 27.8],
  [33, 21.8, 37.3, 23.2],
];

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryObject }>;

function atlasOf(): Atlas {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Atlas;
}

/** Coasts as flat polygons; the few that go round the pole or over 180° are cut there. */
function landOf(atlas: Atlas): Feature[] {
  const flat = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  const whole = feature(atlas, atlas.objects.land);
  const shapes = 'features' in whole ? whole.features : [whole];
  return shapes
    .flatMap(({ geometry }) =>
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [],
    )
    .map((coordinates) => {
      const polygon: Polygon = { type: 'Polygon', coordinates };
      const geometry = coordinates.some(jumps) ? geoProject(polygon, flat) : polygon;
      return { type: 'Feature', properties: {}, geometry };
    });
}

function jumps(ring: Position[]): boolean {
  return ring.some(([lng = 0, lat = 0], at) => {
    const [before = lng] = ring[at - 1] ?? [];
    return Math.abs(lng - before) > 180 || Math.abs(lat) > 89.9;
  });
}

function bordersOf(atlas: Atlas): Feature {
  const lines = mesh(
    atlas,
    atlas.objects.countries,
    (one, other) => one !== other && one.id !== undefined && other.id !== undefined,
  );
  const coordinates = lines.coordinates.flatMap(uncontested);
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}

/** The pieces of a line that run outside of every contested stretch. */
function uncontested(line: Position[]): Position[][] {
  const pieces: Position[][] = [[]];
  for (const point of line) {
    const [lng = 0, lat = 0] = point;
    if (
      contested.some(([west, south, east, north]) => west < lng && lng < east && south < lat && lat < north)
    )
      pieces.push([]);
    else pieces.at(-1)?.push(point);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** What a `path` element draws: each step as far as it goes from the one before, which keeps the text short. */
function pathOf(tile: ReturnType<GeoJSONVT['getTile']>, closed: boolean): string {
  const lines = (tile?.features ?? []).flatMap(({ geometry }) => geometry as [number, number][][]);
  return lines
    .map((points) => {
      const steps = points.slice(1).map(([x, y], at) => {
        const [fromX, fromY] = points[at] ?? [0, 0];
        return `${x - fromX} ${y - fromY}`;
      });
      const start = points[0] ?? [0, 0];
      return `M${start.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`;
    })
    .join('');
}

/** Land and borders of each square of each level, by "z-x-y"; squares of water are missing. */
export function cutLand(): Map<string, { land: string; borders: string }> {
  const atlas = atlasOf();
  const land = landOf(atlas);
  const borders = bordersOf(atlas);
  const squares = new Map<string, { land: string; borders: string }>();
  for (const { z, extent, tolerance, north, south } of levels) {
    // one level deeper than is read: the deepest one is never simplified
    const options = {
      maxZoom: z + 1,
      indexMaxZoom: z,
      indexMaxPoints: 0,
      extent,
      buffer: extent / 64,
      tolerance,
    };
    const lands = new GeoJSONVT({ type: 'FeatureCollection', features: land }, options);
    const lines = new GeoJSONVT(borders, options);
    const count = 2 ** z;
    const latitude = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / count))) * 180) / Math.PI;
    for (let y = 0; y < count; y += 1) {
      if (latitude(y) < south || latitude(y + 1) > north) continue;
      for (let x = 0; x < count; x += 1) {
        const square = {
          land: pathOf(lands.getTile(z, x, y), true),
          borders: pathOf(lines.getTile(z, x, y), false),
        };
        if (square.land !== '') squares.set(`${z}-${x}-${y}`, square);
      }
    }
  }
  return squares;
}

const name = 'virtual:land';

/** The module `virtual:land`: what the map draws, each square a chunk of its own that is fetched when it is looked at. */
export function land(): Plugin {
  let cut: ReturnType<typeof cutLand> | undefined;
  const squares = () => (cut ??= cutLand());
  return {
    name: 'gemba-land',
    resolveId: (id) => (id === name || id.startsWith(`${name}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${name}`) {
        const entries = [...squares().keys()].map((key) => `'${key}': () => import('${name}/${key}')`);
        return `export const squares = {${entries.join(',')}};`;
      }
      if (!id.startsWith(`\0${name}/`)) return undefined;
      return `export default ${JSON.stringify(squares().get(id.slice(name.length + 2)))};`;
    },
  };
}
