import { Anchor } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { Link } from 'react-router';
import { useVisitText } from './text';
import { useWorkChanges, type VisitWork } from './visit-work';
import classes from './visit.module.css';

/** Where a change is made, by its key. */
function partOf(key: string): string {
  const [kind, id = ''] = key.split(':');
  if (kind === 'answer') return `answers/${id.split('-')[0] ?? ''}#${id}`;
  return kind === 'objective' ? `objectives#${id}` : (kind ?? '');
}

/** One line that is always in sight: is everything with the server, and if not, what is still here. */
export function SaveBar({ work }: { work: VisitWork }) {
  const text = useVisitText();
  const network = useNetwork();
  useWorkChanges(work);
  const answers = work.saves.size;
  const photos = work.photos.size;
  const [conflict] = work.saves.conflicts;
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
      {conflict !== undefined && (
        <Anchor
          component={Link}
          to={`/visits/${work.bookingId}/today/${partOf(conflict)}`}
          inherit
          c="inherit"
          underline="always"
        >
          {text('save.decide')}
        </Anchor>
      )}
      {answers - conflicts + photos > 0 && (
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
