import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { FormFailure } from '@/shared/lib/form';
import { useCommonText } from '@/shared/text/common';

/** Above a form: what the server refused. Takes the focus, so that nobody has to look for it. */
export function FormErrorSummary({ failure }: { failure: FormFailure }) {
  const text = useCommonText();
  const box = useRef<HTMLDivElement>(null);
  const messages = Object.entries(failure.fields);
  const shown = failure.general !== undefined || messages.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, failure.problem]);
  if (!shown) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="brick"
      icon={<IconAlertTriangle aria-hidden />}
      title={failure.general === undefined ? text('checkFields') : undefined}
    >
      {failure.general !== undefined && <Text size="sm">{failure.general}</Text>}
      {messages.length > 0 && (
        <List size="sm">
          {messages.map(([path, message]) => (
            <List.Item key={path}>{message}</List.Item>
          ))}
        </List>
      )}
      {failure.problem?.correlationId !== undefined && failure.problem.status >= 500 && (
        <Text size="xs" c="dimmed" mt={4}>
          {text('reference', { id: failure.problem.correlationId })}
        </Text>
      )}
    </Alert>
  );
}
