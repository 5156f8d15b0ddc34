import classes from './steps.module.css';

interface StepsProps {
  label: string;
  steps: string[];
  current: number;
  onGo?: (step: number) => void;
}

/** Where one is in a task of a few steps; earlier steps can be visited again. */
export function Steps({ label, steps, current, onGo }: StepsProps) {
  return (
    <nav aria-label={label}>
      <ol className={classes.steps}>
        {steps.map((step, at) => {
          const state = at < current ? 'done' : at === current ? 'now' : 'next';
          const inner = (
            <>
              <span className={classes.number} aria-hidden>
                {at + 1}
              </span>
              <span className={classes.name}>{step}</span>
            </>
          );
          return (
            <li
              key={step}
              className={classes.step}
              data-state={state}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              {onGo ? (
                <button type="button" onClick={() => onGo(at)}>
                  {inner}
                </button>
              ) : (
                <span className={classes.plain}>{inner}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
