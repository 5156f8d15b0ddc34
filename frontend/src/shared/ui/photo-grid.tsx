import { ActionIcon, Group, Modal, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Photo } from '@/shared/api/types/reports';
import { useCommonText } from '@/shared/text/common';
import classes from './photo-grid.module.css';

/** Thumbnails that open large; arrow keys go through them. */
export function PhotoGrid({ photos, size = 112 }: { photos: Photo[]; size?: number }) {
  const text = useCommonText();
  const [shown, setShown] = useState<number>();
  if (photos.length === 0) return null;
  const current = shown === undefined ? undefined : photos[shown];
  const go = (step: number) =>
    setShown((at) => (at === undefined ? at : (at + step + photos.length) % photos.length));
  const captionOf = (photo: Photo) => photo.caption || text('photoWithoutCaption');
  return (
    <>
      <ul
        className={classes.grid}
        style={{ gridTemplateColumns: `repeat(auto-fill, minmax(${size}px, 1fr))` }}
      >
        {photos.map((photo, at) => (
          <li key={photo.id}>
            <button
              type="button"
              className={classes.thumb}
              onClick={() => setShown(at)}
              aria-label={text('openPhoto', { caption: captionOf(photo) })}
            >
              <img src={photo.thumbUrl} alt="" loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      <Modal
        opened={current !== undefined}
        onClose={() => setShown(undefined)}
        size="xl"
        title={text('photoOf', { number: (shown ?? 0) + 1, count: photos.length })}
        closeButtonProps={{ 'aria-label': text('close') }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') go(1);
          if (event.key === 'ArrowLeft') go(-1);
        }}
      >
        {current && (
          <figure className={classes.figure}>
            <img src={current.url} alt={captionOf(current)} />
            <Group component="figcaption" justify="space-between" wrap="nowrap" mt="sm">
              <Text size="sm">{captionOf(current)}</Text>
              {photos.length > 1 && (
                <Group gap="xs" wrap="nowrap">
                  <ActionIcon
                    variant="default"
                    size="lg"
                    aria-label={text('previous')}
                    onClick={() => go(-1)}
                  >
                    <IconChevronLeft size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon variant="default" size="lg" aria-label={text('next')} onClick={() => go(1)}>
                    <IconChevronRight size={18} aria-hidden />
                  </ActionIcon>
                </Group>
              )}
            </Group>
          </figure>
        )}
      </Modal>
    </>
  );
}
