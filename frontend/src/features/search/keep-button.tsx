import { Button, type ButtonProps } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useSearchText } from './text';
import type { useShortlist } from './use-shortlist';

interface KeepButtonProps extends ButtonProps {
  person: { id: string; name: string };
  shortlist: ReturnType<typeof useShortlist>;
  iconSize: number;
}

/** Puts somebody on the shortlist and takes them off again. */
export function KeepButton({ person: { id, name }, shortlist, iconSize, ...rest }: KeepButtonProps) {
  const text = useSearchText();
  const kept = shortlist.has(id);
  const Icon = kept ? IconBookmarkFilled : IconBookmark;
  return (
    <Button
      {...rest}
      {...(kept && { variant: 'light' })}
      leftSection={<Icon size={iconSize} aria-hidden />}
      aria-label={text(kept ? 'shortlistRemove' : 'shortlistAdd', { name })}
      aria-pressed={kept}
      onClick={() => void shortlist.toggle(id)}
    >
      {text('shortlist')}
    </Button>
  );
}
