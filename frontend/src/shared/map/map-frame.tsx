import { ActionIcon, Text } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { LandLayer } from './land-layer';
import classes from './map.module.css';
import { NameLayer } from './name-layer';
import { useMapText } from './text';
import { keyMove, useMapView, type MapMoves } from './use-map-view';
import { kilometresPerPixel, roundBelow, type GeoPoint, type Size, type Spot, type View } from './world';

interface MapFrameProps {
  label: string;
  /** what is to be seen at first, and again when it changes */
  points: GeoPoint[];
  margin?: number;
  fingers?: 1 | 2;
  /** where names keep away from, in pixels */
  keepClear?: (view: View) => Spot[];
  footer?: ReactNode;
  children: (view: View, size: Size) => ReactNode;
}

/** A piece of the world that can be moved, with land, names, a scale and where all that is from. */
export function MapFrame({
  label,
  points,
  margin = 44,
  fingers = 2,
  keepClear,
  footer,
  children,
}: MapFrameProps) {
  const text = useMapText();
  const help = useId();
  const { ref: measured, width, height } = useElementSize<HTMLDivElement>();
  const size = { width, height };
  const { surface, view, ...moves } = useMapView({ size, points, margin, fingers });
  const ref = useMergedRef(measured, surface);
  useKeys(surface, moves);
  return (
    <figure className={classes.figure}>
      <div
        ref={ref}
        className={classes.surface}
        data-fingers={fingers}
        role="region"
        aria-label={label}
        aria-describedby={help}
        tabIndex={0}
      >
        {view && (
          <>
            <LandLayer view={view} size={size} />
            <NameLayer view={view} size={size} keepClear={keepClear?.(view) ?? []} />
            {children(view, size)}
            <Scale view={view} size={size} />
          </>
        )}
        <div className={classes.controls}>
          <ActionIcon.Group orientation="vertical">
            <Control label={text('zoomIn')} onClick={() => moves.zoomBy(1.6)}>
              <IconPlus size={18} aria-hidden />
            </Control>
            <Control label={text('zoomOut')} onClick={() => moves.zoomBy(1 / 1.6)}>
              <IconMinus size={18} aria-hidden />
            </Control>
            <Control label={text('fit')} onClick={moves.fit}>
              <IconFocusCentered size={18} aria-hidden />
            </Control>
          </ActionIcon.Group>
        </div>
        {footer !== undefined && <div className={classes.footer}>{footer}</div>}
      </div>
      <figcaption>
        <span id={help} className="visually-hidden">
          {text('keys')} {text('gestures')}
        </span>
        <Text size="xs" c="dimmed" component="span">
          {text('sources')}
        </Text>
      </figcaption>
    </figure>
  );
}

function Control({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="default" size={36} aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}

/** Keys move the map while it has the focus itself; what stands on it keeps its own. */
function useKeys(surface: React.RefObject<HTMLDivElement | null>, moves: MapMoves) {
  const current = useRef(moves);
  useEffect(() => {
    current.current = moves;
  });
  useEffect(() => {
    const node = surface.current;
    if (node === null) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.target !== node || event.ctrlKey || event.metaKey || event.altKey) return;
      const move = keyMove(event.key, current.current);
      if (move === undefined) return;
      event.preventDefault();
      move();
    };
    node.addEventListener('keydown', pressed);
    return () => node.removeEventListener('keydown', pressed);
  }, [surface]);
}

function Scale({ view, size }: { view: View; size: Size }) {
  const text = useMapText();
  const perPixel = kilometresPerPixel(view, size);
  const km = roundBelow(perPixel * Math.min(110, size.width / 3));
  return (
    <div className={classes.scale} style={{ width: km / perPixel }} aria-hidden>
      {text('km', { km: km.toLocaleString('en') })}
    </div>
  );
}
