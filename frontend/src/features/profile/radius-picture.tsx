import classes from './profile.module.css';
import { useProfileText } from './text';

const half = 110;
const outer = 86;

/** The two radii to scale around home, so that a slip of a digit is seen at once. */
export function RadiusPicture({ place, day, night }: { place: string; day: number; night: number }) {
  const text = useProfileText();
  const widest = Math.max(day, night, 1);
  const dayRing = Math.max(day > 0 ? 10 : 0, (outer * day) / widest);
  const nightRing = Math.max(night > 0 ? 10 : 0, (outer * night) / widest);
  return (
    <figure className={classes.radius}>
      <svg
        viewBox={`0 0 ${2 * half} ${2 * half}`}
        role="img"
        aria-label={text('radiusPicture', { place, day, night })}
      >
        <circle cx={half} cy={half} r={nightRing} className={classes.night} />
        <circle cx={half} cy={half} r={dayRing} className={classes.day} />
        <circle cx={half} cy={half} r="4.5" className={classes.home} />
        <text x={half} y={half + 20} textAnchor="middle" className={classes.homeName}>
          {place}
        </text>
      </svg>
      <figcaption className={classes.legend}>
        <span>
          <i className={classes.dayKey} aria-hidden /> {text('radiusDay', { km: day })}
        </span>
        <span>
          <i className={classes.nightKey} aria-hidden /> {text('radiusNight', { km: night })}
        </span>
      </figcaption>
    </figure>
  );
}
