import { Text } from '@mantine/core';
import { ActionButton } from './action-button';
import classes from './lists.module.css';
import { useSearchText } from './text';

interface GoneRowProps {
  words: string;
  onUndo: () => Promise<unknown>;
}

/** What stood here, and the way back. */
export function GoneRow({ words, onUndo }: GoneRowProps) {
  const text = useSearchText();
  return (
    <li className={classes.row} data-plain>
      <Text size="sm" role="status">
        {words}
      </Text>
      <div className={classes.buttons}>
        <ActionButton onAct={onUndo}>{text('undo')}</ActionButton>
      </div>
    </li>
  );
}
