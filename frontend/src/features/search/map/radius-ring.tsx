import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import {
  fromScreen,
  kilometresBetween,
  onScreen,
  ringAround,
  type GeoPoint,
  type Size,
  type View,
} from '@/shared/map/world';
import { useSearchText } from '../text';
import classes from './hit-map.module.css';

interface RadiusRingProps {
  origin: GeoPoint;
  km: number;
  view: View;
  size: Size;
  onChange: (km: number) => void;
}

export const leastKm = 10;
export const mostKm = 2000;

/** In tens near by, in fifties farther away: what is asked for is never that exact. */
export function roundKm(km: number): number {
  const step = km < 300 ? 10 : 50;
  return Math.min(mostKm, Math.max(leastKm, Math.round(km / step) * step));
}

/** The circle in which one looks, with a grip to draw it wider or narrower: by mouse, finger or arrow keys. */
export function RadiusRing({ origin, km, view, size, onChange }: RadiusRingProps) {
  const text = useSearchText();
  const [drawn, setDrawn] = useState<number>();
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = drawn ?? km;
  const ring = ringAround(origin, shown).map((point) => onScreen(view, point));
  const middle = onScreen(view, origin);
  const grip = gripOf(ring, size);

  function settle(next: number) {
    setDrawn(next);
    clearTimeout(settling.current);
    // several presses of a key are one wish
    settling.current = setTimeout(() => {
      onChange(next);
      setDrawn(undefined);
    }, 400);
  }

  function follow(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined) return;
    const point = fromScreen(view, { x: event.clientX - box.left, y: event.clientY - box.top });
    setDrawn(roundKm(kilometresBetween(origin, point)));
  }

  function press(event: KeyboardEvent) {
    const step = shown < 300 ? 10 : 50;
    const next = {
      ArrowRight: shown + step,
      ArrowUp: shown + step,
      ArrowLeft: shown - step,
      ArrowDown: shown - step,
      PageUp: shown + 5 * step,
      PageDown: shown - 5 * step,
      Home: leastKm,
      End: mostKm,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    settle(roundKm(next));
  }

  return (
    <>
      <svg className={classes.ring} width={size.width} height={size.height} aria-hidden>
        <polygon points={ring.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {drawn !== undefined && <line x1={middle.x} y1={middle.y} x2={grip.x} y2={grip.y} />}
      </svg>
      <div
        className={classes.grip}
        style={{ transform: `translate(${grip.x}px, ${grip.y}px)` }}
        role="slider"
        tabIndex={0}
        aria-label={text('ring')}
        aria-valuemin={leastKm}
        aria-valuemax={mostKm}
        aria-valuenow={shown}
        aria-valuetext={text('radiusKm', { km: shown })}
        onKeyDown={press}
        onPointerDown={(event) => {
          clearTimeout(settling.current);
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawn(shown);
        }}
        onPointerMove={follow}
        onPointerUp={() => {
          if (drawn !== undefined && drawn !== km) onChange(drawn);
          setDrawn(undefined);
        }}
        onPointerCancel={() => setDrawn(undefined)}
      >
        <span className={classes.gripText}>{text('radiusKm', { km: shown })}</span>
      </div>
    </>
  );
}

/** East on the ring, or wherever else the ring is in sight. */
function gripOf(ring: { x: number; y: number }[], size: Size) {
  const edge = 24;
  const inSight = ring.filter(
    ({ x, y }) => x > edge && x < size.width - edge && y > edge && y < size.height - edge,
  );
  const all = inSight.length > 0 ? inSight : ring;
  return all.reduce((one, other) => (other.x > one.x ? other : one), all[0] ?? { x: 0, y: 0 });
}
