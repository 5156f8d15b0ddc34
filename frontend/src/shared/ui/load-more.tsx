import { Button, Group } from '@mantine/core';
import { useCommonText } from '@/shared/text/common';

interface LoadMoreProps {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

export function LoadMore({ pages }: LoadMoreProps) {
  const text = useCommonText();
  if (!pages.hasNextPage) return null;
  return (
    <Group justify="center" mt="md">
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {text('more')}
      </Button>
    </Group>
  );
}
