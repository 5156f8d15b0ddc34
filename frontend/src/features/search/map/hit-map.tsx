import { Button } from '@mantine/core';
import { IconCircleDashed, IconMapPin, IconX } from '@tabler/icons-react';
import type { SearchResult } from '@/shared/api/types/representatives';
import { MapFrame } from '@/shared/map/map-frame';
import {
  fromScreen,
  kilometresPerPixel,
  onScreen,
  ringAround,
  type GeoPoint,
  type Size,
  type View,
} from '@/shared/map/world';
import { useSearchText } from '../text';
import { clustersOf, pinsOf } from './clusters';
import classes from './hit-map.module.css';
import { Pins } from './pins';
import { RadiusRing, roundKm } from './radius-ring';

export interface HitMapProps {
  result: Pick<SearchResult, 'items' | 'origin'>;
  radiusKm: number | null;
  active: string | undefined;
  fingers: 1 | 2;
  onActive: (id: string | undefined) => void;
  onChoose: (id: string) => void;
  onRadius: (km: number | null) => void;
  /** Looks around another spot; missing where a brief or a factory says where. */
  onAround?: ((spot: GeoPoint, km: number) => void) | undefined;
}

/** The people of the list where they live, and the circle in which one looks. */
export function HitMap(props: HitMapProps) {
  const { result, radiusKm, active, fingers, onActive, onChoose, onRadius, onAround } = props;
  const text = useSearchText();
  const { origin, items } = result;
  const pins = pinsOf(items);
  return (
    <MapFrame
      label={origin === null ? text('mapAll') : text('map', { name: origin.name ?? text('aSpot') })}
      points={pointsOf(pins, origin, radiusKm)}
      fingers={fingers}
      keepClear={(view) => [
        ...clustersOf(pins, view).map(({ at }) => at),
        ...(origin === null ? [] : [onScreen(view, origin)]),
      ]}
    >
      {(view, size) => (
        <>
          {origin !== null && radiusKm !== null && (
            <RadiusRing origin={origin} km={radiusKm} view={view} size={size} onChange={onRadius} />
          )}
          {origin !== null && <OriginMark view={view} origin={origin} />}
          <Pins clusters={clustersOf(pins, view)} active={active} onActive={onActive} onChoose={onChoose} />
          <div className={classes.tools}>
            {origin !== null && radiusKm === null && (
              <Tool
                icon={<IconCircleDashed size={16} aria-hidden />}
                onClick={() => onRadius(halfOf(view, size))}
              >
                {text('mapDraw')}
              </Tool>
            )}
            {origin !== null && radiusKm !== null && (
              <Tool icon={<IconX size={16} aria-hidden />} onClick={() => onRadius(null)}>
                {text('mapNoRadius')}
              </Tool>
            )}
            {onAround && (
              <Tool
                icon={<IconMapPin size={16} aria-hidden />}
                onClick={() =>
                  onAround(fromScreen(view, { x: size.width / 2, y: size.height / 2 }), halfOf(view, size))
                }
              >
                {text('mapAround')}
              </Tool>
            )}
          </div>
        </>
      )}
    </MapFrame>
  );
}

interface ToolProps {
  icon: React.ReactNode;
  onClick: () => void;
  children: string;
}

function Tool({ icon, onClick, children }: ToolProps) {
  return (
    <Button size="compact-sm" variant="default" leftSection={icon} onClick={onClick}>
      {children}
    </Button>
  );
}

function OriginMark({ view, origin }: { view: View; origin: GeoPoint }) {
  const { x, y } = onScreen(view, origin);
  return (
    <svg className={classes.origin} style={{ transform: `translate(${x}px, ${y}px)` }} aria-hidden>
      <path d="M-10 9V-5l7 4.5v-4.5l7 4.5v-9h6V9z" />
    </svg>
  );
}

/** About half of what is in sight, as a radius. */
function halfOf(view: View, size: Size): number {
  return roundKm((kilometresPerPixel(view, size) * Math.min(size.width, size.height)) / 3);
}

/** What should be seen: the circle, or where most of the people are. One person far away does not count. */
function pointsOf(pins: GeoPoint[], origin: GeoPoint | null, radiusKm: number | null): GeoPoint[] {
  if (origin === null)
    return pins.length > 0
      ? pins
      : [
          { lat: 55, lng: -100 },
          { lat: -10, lng: 140 },
        ];
  if (radiusKm !== null) return ringAround(origin, radiusKm);
  const near = pins
    .map((pin) => ({ pin, far: Math.hypot(pin.lat - origin.lat, pin.lng - origin.lng) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, Math.max(1, Math.ceil(pins.length * 0.8)))
    .map(({ pin }) => pin);
  return [origin, ...near];
}
