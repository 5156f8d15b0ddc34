import { Button, Collapse } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustments } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import classes from './search.module.css';
import { useSearchText } from './text';

/** The filters beside the results, or behind a button where there is no room. */
export function FilterColumn({ count, children }: { count: number; children: ReactNode }) {
  const text = useSearchText();
  const wide = useMediaQuery('(min-width: 900px)', true);
  const [opened, setOpened] = useState(false);
  if (wide) return <aside aria-label={text('filters')}>{children}</aside>;
  const label = opened ? text('hideFilters') : text('showFilters');
  return (
    <div>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconAdjustments size={18} aria-hidden />}
        aria-expanded={opened}
        onClick={() => setOpened((before) => !before)}
      >
        {opened || count === 0 ? label : text('withCount', { name: label, count })}
      </Button>
      <Collapse expanded={opened}>
        <div className={classes.sheet}>{children}</div>
      </Collapse>
    </div>
  );
}
