import { IconAlertTriangle, IconCheck, IconCloudUp } from '@tabler/icons-react';
import type { Unsaved } from './save-queue';
import { useVisitText } from './text';
import classes from './visit.module.css';

/** Where a change is: saved, on its way, or still only on this device. */
export function SaveMark({ unsaved, saved }: { unsaved: Unsaved | undefined; saved: boolean }) {
  const text = useVisitText();
  if (unsaved === undefined && !saved) return null;
  const status = unsaved?.status ?? 'saved';
  const Symbol =
    status === 'saved'
      ? IconCheck
      : status === 'waiting' || status === 'saving'
        ? IconCloudUp
        : IconAlertTriangle;
  return (
    <span className={classes.mark} data-status={status} role={status === 'refused' ? 'alert' : undefined}>
      <Symbol size={15} aria-hidden />
      {text(`mark.${status}`, { why: unsaved?.message ?? '' })}
    </span>
  );
}
