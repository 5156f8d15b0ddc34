import { Alert, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { asProblem } from '@/shared/api/problem';
import { useCommonText } from '@/shared/text/common';

/** Grey shapes in place of what is coming. */
export function Loading({ rows = 4, height = 72 }: { rows?: number; height?: number }) {
  const text = useCommonText();
  return (
    <Stack gap="sm" role="status" aria-label={text('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="lg" />
      ))}
    </Stack>
  );
}

interface EmptyProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  picture?: ReactNode;
}

/** Nothing here yet: why, and the one thing to do about it. */
export function Empty({ title, children, action, picture }: EmptyProps) {
  return (
    <Paper withBorder p={{ base: 'lg', sm: 'xl' }}>
      <Stack align="center" gap="sm" py="md" ta="center">
        {picture}
        <Title order={2} size="h3">
          {title}
        </Title>
        {children !== undefined && (
          <Text c="dimmed" maw={520}>
            {children}
          </Text>
        )}
        {action !== undefined && <Group mt="xs">{action}</Group>}
      </Stack>
    </Paper>
  );
}

/** A refusal in the server's words, with the reference support needs and a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const text = useCommonText();
  const problem = asProblem(error);
  return (
    <Alert
      color="brick"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={text('failedTitle')}
      role="alert"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problem.message}</Text>
        {problem.correlationId !== undefined && (
          <Text size="xs" c="dimmed">
            {text('reference', { id: problem.correlationId })}
          </Text>
        )}
        {retry && (
          <Button size="xs" variant="default" onClick={() => void retry()}>
            {text('tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** A query's three faces in one place: skeleton, failure, content. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <>{skeleton ?? <Loading />}</>;
  return <Failure error={query.error} retry={query.refetch} />;
}
