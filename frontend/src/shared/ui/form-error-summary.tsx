import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormFailure } from '@/shared/lib/form';
import { useCommonText } from '@/shared/text/common';

/** Above a form: what the server refused, field by field. Takes the focus, so that nobody has to look for it. */
export function FormErrorSummary({ failure }: { failure: FormFailure }) {
  const text = useCommonText();
  const box = useRef<HTMLDivElement>(null);
  const messages = Object.entries(failure.fields);
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const seat = useCallback((alert: HTMLDivElement | null) => {
    box.current = alert;
    setForm(alert?.closest('form') ?? null);
  }, []);
  const shown = failure.general !== undefined || messages.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, failure.problem]);
  if (!shown) return null;
  return (
    <Alert
      ref={seat}
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
            <List.Item key={path}>
              <Answer field={fieldOf(form, path)} message={message} />
            </List.Item>
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

/** A message says something of a field: the field's name stands before it, and leads there. */
function Answer({ field, message }: { field: HTMLInputElement | null; message: string }) {
  const name = field?.labels?.[0]?.textContent.replace(/ \*$/, '');
  if (field === null || name === undefined) return message;
  return (
    <>
      <Anchor
        component="button"
        type="button"
        inherit
        c="inherit"
        td="underline"
        onClick={() => field.focus()}
      >
        {name}
      </Anchor>
      {': '}
      {message}
    </>
  );
}

function fieldOf(form: HTMLFormElement | null, path: string): HTMLInputElement | null {
  const field = form?.elements.namedItem(path);
  return field instanceof HTMLElement && 'labels' in field ? (field as HTMLInputElement) : null;
}
