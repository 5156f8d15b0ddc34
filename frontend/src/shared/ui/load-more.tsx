import { Button, Group, Text } from '@mantine/core';
import { asProblem } from '@/shared/api/problem';
import { useCommonText } from '@/shared/text/common';

interface LoadMoreProps {
  pages: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => unknown;
  };
}

/** The way to the next page; what came before stays when that page does not load, and the button tries again. */
export function LoadMore({ pages }: LoadMoreProps) {
  const text = useCommonText();
  if (!pages.hasNextPage) return null;
  const failed = pages.isFetchNextPageError && !pages.isFetchingNextPage;
  return (
    <Group justify="center" mt="md" gap="sm">
      {failed && (
        <Text role="alert" size="sm" c="brick.7" ta="center" w="100%">
          {text('moreFailed', { reason: asProblem(pages.error).message })}
        </Text>
      )}
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {text(failed ? 'tryAgain' : 'more')}
      </Button>
    </Group>
  );
}
