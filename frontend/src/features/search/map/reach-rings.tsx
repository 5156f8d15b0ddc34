import { MapFrame } from '@/shared/map/map-frame';
import { onScreen, ringAround, type GeoPoint, type View } from '@/shared/map/world';
import { useSearchText } from '../text';
import classes from './hit-map.module.css';

interface ReachRingsProps {
  home: GeoPoint;
  name: string;
  dayKm: number;
  nightKm: number;
}

/** The reach of a day trip within that of a night away. */
export function ReachRings({ home, name, dayKm, nightKm }: ReachRingsProps) {
  const text = useSearchText();
  const widest = Math.max(dayKm, nightKm, 10);
  const line = (view: View, km: number) =>
    ringAround(home, km)
      .map((point) => onScreen(view, point))
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
  return (
    <MapFrame
      label={text('reach.map', { name, day: dayKm, night: nightKm })}
      points={ringAround(home, widest)}
      margin={12}
      keepClear={(view) => [onScreen(view, home)]}
    >
      {(view, size) => {
        const { x, y } = onScreen(view, home);
        return (
          <svg className={classes.ring} width={size.width} height={size.height} aria-hidden>
            {nightKm > dayKm && <polygon points={line(view, nightKm)} strokeDasharray="5 4" />}
            {dayKm > 0 && <polygon points={line(view, dayKm)} />}
            <circle cx={x} cy={y} r="5" className={classes.home} />
          </svg>
        );
      }}
    </MapFrame>
  );
}
