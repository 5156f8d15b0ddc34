import { Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './search.module.css';
import { useSearchText } from './text';

interface ExplainedProps {
  label: string;
  help: string;
  children: (id: string) => ReactNode;
}

/** A field whose label is explained on hover, focus or touch. */
export function Explained({ label, help, children }: ExplainedProps) {
  const id = useId();
  return (
    <div>
      <div className={classes.explained}>
        <label htmlFor={id}>{label}</label>
        <Help label={label} help={help} />
      </div>
      {children(id)}
    </div>
  );
}

/** A sign behind which an explanation waits. */
export function Help({ label, help }: { label: string; help: string }) {
  const text = useSearchText();
  const id = useId();
  return (
    <>
      <Tooltip label={help} events={{ hover: true, focus: true, touch: true }} withArrow multiline maw={280}>
        <button
          type="button"
          className={classes.help}
          aria-label={text('helpAbout', { label })}
          aria-describedby={id}
        >
          <IconInfoCircle size={16} aria-hidden />
        </button>
      </Tooltip>
      <span id={id} hidden>
        {help}
      </span>
    </>
  );
}
