import { Anchor } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useVisitText } from './text';
import { useWorkChanges, type VisitWork } from './visit-work';
import classes from './visit.module.css';

/** One line that is always in sight: is everything with the server, and if not, what is still here. */
export function SaveBar({ work }: { work: VisitWork }) {
  const text = useVisitText();
  const network = useNetwork();
  useWorkChanges(work);
  const answers = work.saves.size;
  const photos = work.photos.size;
  const conflicts = work.saves.conflicts.length;
  const parts = [
    conflicts > 0 ? text('save.conflicts', { count: conflicts }) : undefined,
    answers - conflicts > 0 ? text('save.answers', { count: answers - conflicts }) : undefined,
    photos > 0 ? text('save.photos', { count: photos }) : undefined,
  ].filter((part) => part !== undefined);
  return (
    <div className={classes.saveBar} data-open={parts.length > 0 || undefined} role="status">
      <span>
        {parts.length === 0 ? text('save.all') : parts.join(' · ')}
        {!network.online && <> · {text('save.offline')}</>}
      </span>
      {parts.length > 0 && (
        <Anchor
          component="button"
          type="button"
          inherit
          c="inherit"
          underline="always"
          onClick={() => work.flush()}
        >
          {text('save.now')}
        </Anchor>
      )}
    </div>
  );
}
