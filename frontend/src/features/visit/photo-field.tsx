import { ActionIcon, Button, FileButton, Group, Stack } from '@mantine/core';
import { IconCamera, IconX } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import type { QueuedPhoto } from './photo-queue';
import type { PhotoTarget } from './photo-store';
import { useVisitText } from './text';
import { useVisiting } from './visit-frame';
import classes from './visit.module.css';

interface PhotoFieldProps {
  target: PhotoTarget;
  label: string;
  need?: ReactNode;
}

/** Photos of an answer: several at once, each with its way to the server in sight. */
export function PhotoField({ target, label, need }: PhotoFieldProps) {
  const text = useVisitText();
  const { report, work } = useVisiting();
  const ids = work.photoIds(target);
  const known = new Map((report?.photos ?? []).map((photo) => [photo.id, photo]));
  const queued = work.photos.of(target);
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <FileButton multiple accept="image/*" onChange={(files) => work.photos.add(files, target)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="md"
              leftSection={<IconCamera size={18} aria-hidden />}
              aria-label={text('photo.addFor', { what: label })}
            >
              {text('photo.add')}
            </Button>
          )}
        </FileButton>
        {need}
      </Group>
      {ids.length + queued.length > 0 && (
        <ul className={classes.photos}>
          {ids.map((id, at) => (
            <li key={id} className={classes.photo}>
              <img src={known.get(id)?.thumbUrl} alt={known.get(id)?.caption ?? ''} loading="lazy" />
              <ActionIcon
                className={classes.photoRemove}
                variant="filled"
                color="ink.8"
                size={28}
                aria-label={text('photo.remove', { number: at + 1 })}
                onClick={() =>
                  work.setPhotos(
                    target,
                    ids.filter((one) => one !== id),
                  )
                }
              >
                <IconX size={15} aria-hidden />
              </ActionIcon>
            </li>
          ))}
          {queued.map((photo) => (
            <Sending key={photo.id} photo={photo} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** Stands where the photo will be, so that nothing moves when it has arrived. */
function Sending({ photo }: { photo: QueuedPhoto }) {
  const text = useVisitText();
  const { work } = useVisiting();
  const percent = Math.round(photo.progress * 100);
  return (
    <li className={classes.photo} aria-label={photo.name}>
      <div
        className={classes.sending}
        data-refused={photo.status === 'refused' || undefined}
        style={{ '--sent': percent } as CSSProperties}
      >
        {text(`photo.${photo.status}`, { percent, why: photo.message ?? '' })}
      </div>
      {photo.status === 'refused' && (
        <ActionIcon
          className={classes.photoRemove}
          variant="filled"
          color="ink.8"
          size={28}
          aria-label={text('photo.drop', { name: photo.name })}
          onClick={() => void work.photos.drop(photo.id)}
        >
          <IconX size={15} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
