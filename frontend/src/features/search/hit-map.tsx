import { useRef, useState, type PointerEvent } from 'react';
import type { SearchResult } from '@/shared/api/types/representatives';
import classes from './hit-map.module.css';
import { kilometresFrom, reachOf, scaleOf } from './map-projection';
import { useSearchText } from './text';

interface HitMapProps {
  result: Pick<SearchResult, 'items' | 'origin'>;
  radiusKm: number | null;
  active: string | undefined;
  onActive: (id: string | undefined) => void;
  onRadius: (km: number) => void;
}

const width = 360;
const height = 300;

/** Where the people live around the factory: drawn from coordinates alone, nothing is loaded from elsewhere. */
export function HitMap({ result, radiusKm, active, onActive, onRadius }: HitMapProps) {
  const text = useSearchText();
  const drawing = useRef<SVGSVGElement>(null);
  const [drawn, setDrawn] = useState<number>();
  const { origin, items } = result;
  if (origin === null) return null;
  const placed = items.flatMap((hit, at) => {
    const home = hit.representative.homePlace;
    return home === null
      ? []
      : [{ id: hit.representative.id, number: at + 1, at: kilometresFrom(origin, home) }];
  });
  const reach = reachOf(
    placed.map(({ at }) => Math.hypot(at.x, at.y)),
    radiusKm,
  );
  const perKm = Math.min(width, height) / 2 / reach;
  const middle = { x: width / 2, y: height / 2 };
  /** How far from the factory the pointer is, in whole tens of kilometres. */
  function kilometresAt({ clientX, clientY }: PointerEvent) {
    const box = drawing.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return undefined;
    const x = ((clientX - box.left) * width) / box.width - middle.x;
    const y = ((clientY - box.top) * height) / box.height - middle.y;
    return Math.max(10, Math.round(Math.hypot(x, y) / perKm / 10) * 10);
  }
  const scale = scaleOf(reach / 1.6);
  const rings = [1, 2, 3].map((step) => step * scale).filter((ring) => ring * perKm < width * 0.6);
  const groups = new Map<string, typeof placed>();
  for (const one of placed) {
    const key = `${Math.round((one.at.x * perKm) / 9)}|${Math.round((one.at.y * perKm) / 9)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return (
    <svg
      className={classes.map}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text('map', { name: origin.name ?? '' })}
      ref={drawing}
      onPointerMove={(event) => {
        // a finger scrolls the page; the distance has its own field
        if (event.pointerType === 'touch' || event.buttons !== 1) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn(kilometresAt(event));
      }}
      onPointerUp={() => {
        if (drawn !== undefined) onRadius(drawn);
        setDrawn(undefined);
      }}
      onPointerCancel={() => setDrawn(undefined)}
    >
      <title>{text('mapDraw')}</title>
      {rings.map((ring) => (
        <circle key={ring} cx={middle.x} cy={middle.y} r={ring * perKm} className={classes.ring} />
      ))}
      {(drawn ?? radiusKm) !== null && (
        <circle cx={middle.x} cy={middle.y} r={(drawn ?? radiusKm ?? 0) * perKm} className={classes.radius} />
      )}
      {drawn !== undefined && (
        <text x={middle.x} y={20} textAnchor="middle" className={classes.drawn}>
          {text('radiusKm', { km: drawn })}
        </text>
      )}
      {[...groups.values()].map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        const on = group.some(({ id }) => id === active);
        return (
          <g
            key={first.id}
            transform={`translate(${middle.x + first.at.x * perKm} ${middle.y - first.at.y * perKm})`}
            className={classes.hit}
            data-on={on || undefined}
            onPointerEnter={() => onActive(first.id)}
            onPointerLeave={() => onActive(undefined)}
          >
            <circle r={on ? 13 : 11} />
            <text y="4" textAnchor="middle">
              {group.length > 1 ? `×${group.length}` : first.number}
            </text>
          </g>
        );
      })}
      <path
        d="M-9 8V-4l6 4v-4l6 4v-8h6V8z"
        transform={`translate(${middle.x} ${middle.y})`}
        className={classes.factory}
      />
      <g className={classes.scale} transform={`translate(14 ${height - 16})`}>
        <path d={`M0 -4v4h${scale * perKm}v-4`} />
        <text x={scale * perKm + 8} y="1">
          {text('radiusKm', { km: scale })}
        </text>
      </g>
    </svg>
  );
}
