import type { ReactNode } from 'react';
import classes from './timeline.module.css';

export interface TimelineItem {
  key: string;
  title: ReactNode;
  detail?: ReactNode;
  state?: 'done' | 'now' | 'next';
}

export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className={classes.line}>
      {items.map((item) => (
        <li key={item.key} className={classes.item} data-state={item.state ?? 'done'}>
          <div className={classes.title}>{item.title}</div>
          {item.detail !== undefined && <div className={classes.detail}>{item.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
