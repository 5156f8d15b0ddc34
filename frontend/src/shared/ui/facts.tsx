import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** Names and values as a list; rows without a value are left out. */
export function Facts({ rows, money = false }: { rows: [string, ReactNode][]; money?: boolean }) {
  return (
    <dl className={classes.facts} data-money={money || undefined}>
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
        .map(([name, value]) => (
          <div key={name} className={classes.row}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
