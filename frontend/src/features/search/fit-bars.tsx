import { Anchor, Collapse, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { Fit } from '@/shared/api/types/representatives';
import classes from './fit.module.css';
import { useSearchText } from './text';

/** The score in its parts: how much of what each could give, and why, as a sentence. */
export function FitParts({ fit }: { fit: Fit }) {
  const text = useSearchText();
  return (
    <ul className={classes.parts}>
      {fit.parts.map(({ part, points, most, words }) => (
        <li key={part}>
          <span className={classes.name}>{text(`part.${part}`)}</span>
          <span className={classes.track} aria-hidden>
            <span style={{ width: `${(points * 100) / most}%` }} />
          </span>
          <span className={`tabular ${classes.points}`}>{text('points', { points, most })}</span>
          <span className={classes.words}>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** The score beside a hit; its parts are one click away. */
export function FitScore({ fit }: { fit: Fit }) {
  const text = useSearchText();
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <div className={classes.fit}>
      <div className={classes.line}>
        <Text component="span" fw={650}>
          {text('fit', { score: fit.score })}
        </Text>
        <span className={classes.stack} aria-hidden>
          {fit.parts.map(({ part, points }, at) => (
            <span key={part} style={{ width: `${points}%`, opacity: at % 2 === 0 ? 1 : 0.65 }} />
          ))}
        </span>
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened((before) => !before)}
        >
          {text(opened ? 'fitHide' : 'fitShow')}
        </Anchor>
      </div>
      {fit.explored && (
        <Text size="sm" c="dimmed">
          {text('fitExplored')}
        </Text>
      )}
      <Collapse expanded={opened} id={id}>
        <FitParts fit={fit} />
      </Collapse>
    </div>
  );
}
