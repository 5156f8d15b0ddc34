import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior } from 'd3-zoom';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { viewOf, type GeoPoint, type Size, type View } from './world';

const farthest = 220;
const closest = 400_000;
/** As close as a map goes by itself: some 60 km on a phone. */
const closestFit = 240_000;
const step = 90;

interface MapViewOptions {
  size: Size;
  /** what is to be seen at first, and again when it changes */
  points: GeoPoint[];
  margin: number;
  /** how many fingers move the map; one leaves no way to scroll the page from here */
  fingers: 1 | 2;
}

/** Moves a map with mouse, fingers and keys. */
export function useMapView({ size, points, margin, fingers }: MapViewOptions) {
  const surface = useRef<HTMLDivElement>(null);
  const behaviour = useRef<ZoomBehavior<HTMLDivElement, unknown>>(null);
  const [view, setView] = useState<View>();
  const ready = size.width > 2 * margin && size.height > 2 * margin;
  const { width, height } = size;
  const framed = points.map(({ lat, lng }) => `${lat},${lng}`).join(' ');

  const fit = () => {
    const node = surface.current;
    if (node === null || behaviour.current === null || points.length === 0) return;
    const { k, x, y } = viewOf(points, size, margin, closestFit);
    behaviour.current.transform(select(node), zoomIdentity.translate(x, y).scale(Math.max(k, farthest)));
  };
  const fitNow = useRef(fit);
  useLayoutEffect(() => {
    fitNow.current = fit;
  });

  useEffect(() => {
    const node = surface.current;
    if (node === null || !ready) return undefined;
    const surfaceOf = select(node);
    const moves = zoom<HTMLDivElement, unknown>()
      .extent([
        [0, 0],
        [width, height],
      ])
      .scaleExtent([farthest, closest])
      .translateExtent([
        [0, 0],
        [1, 1],
      ])
      .filter((event: Event) => moving(event, fingers))
      .wheelDelta(({ deltaY, deltaMode }) => {
        const pinch = deltaMode === 0 && Math.abs(deltaY) < 40;
        return -deltaY * (deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : pinch ? 0.02 : 0.004);
      })
      .on('zoom', ({ transform }: { transform: View }) =>
        setView({ k: transform.k, x: transform.x, y: transform.y }),
      );
    behaviour.current = moves;
    surfaceOf.call(moves);
    return () => {
      surfaceOf.on('.zoom', null);
    };
  }, [ready, width, height, fingers]);

  useEffect(() => {
    if (ready) fitNow.current();
  }, [ready, width, height, framed]);

  const zoomBy = (factor: number) => {
    if (surface.current !== null) behaviour.current?.scaleBy(select(surface.current), factor);
  };
  const panBy = (x: number, y: number) => {
    if (surface.current !== null && view !== undefined)
      behaviour.current?.translateBy(select(surface.current), x / view.k, y / view.k);
  };
  return { surface, view: ready ? view : undefined, zoomBy, panBy, fit };
}

export type MapMoves = Pick<ReturnType<typeof useMapView>, 'zoomBy' | 'panBy' | 'fit'>;

/** What a key does to the map, if anything. */
export function keyMove(key: string, { zoomBy, panBy, fit }: MapMoves): (() => void) | undefined {
  switch (key) {
    case 'ArrowLeft':
      return () => panBy(step, 0);
    case 'ArrowRight':
      return () => panBy(-step, 0);
    case 'ArrowUp':
      return () => panBy(0, step);
    case 'ArrowDown':
      return () => panBy(0, -step);
    case '+':
    case '=':
      return () => zoomBy(1.5);
    case '-':
      return () => zoomBy(1 / 1.5);
    case 'Home':
    case '0':
      return fit;
    default:
      return undefined;
  }
}

/** The wheel scrolls the page unless Ctrl is held; what stands on the map has gestures of its own. */
function moving(event: Event, fingers: number): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
  if (target?.closest('button, a, [role="slider"]')) return false;
  if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length >= fingers;
  return (event as MouseEvent).button === 0;
}
