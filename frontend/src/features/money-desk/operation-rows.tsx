import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import { asProblem } from '@/shared/api/problem';
import { formatMoney } from '@/shared/lib/money';
import { formatSpan } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { deskKey, type MoneyOperation } from './queries';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

export function OperationRows({ operations }: { operations: MoneyOperation[] }) {
  return (
    <ul className={classes.rows}>
      {operations.map((operation) => (
        <Row key={operation.id} operation={operation} />
      ))}
    </ul>
  );
}

/** What the client library calls it when nothing came back. */
const noAnswer = 'ApiConnectionException';

function lastAnswer(text: ReturnType<typeof useDeskText>, error: string | null) {
  if (error === null) return '';
  return error === noAnswer ? text('operations.noAnswer') : text('operations.error', { error });
}

function Row({ operation }: { operation: MoneyOperation }) {
  const text = useDeskText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { id, kind, amount, object, next, nextAt, actions } = operation;
  const what = text(`operations.kind.${kind}`, {
    amount: amount === null ? '' : formatMoney(amount),
    object: object ?? '',
  });
  async function act(action: 'look-up' | 'abandon') {
    await api.post(`/admin/money/operations/${id}/${action}`);
    await client.invalidateQueries({ queryKey: deskKey });
  }
  async function lookUp() {
    setBusy(true);
    setRefusal(undefined);
    try {
      await act('look-up');
    } catch (error) {
      setRefusal(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <li>
      <div className={classes.words}>
        <Text fw={600}>{what}</Text>
        <Text size="sm" c="dimmed">
          {text('operations.asked', {
            since: formatSpan(operation.createdAt),
            tries: operation.attempts,
            error: lastAnswer(text, operation.error),
          })}
        </Text>
        <Text size="sm">
          {text(`operations.next.${next}`, { when: nextAt === null ? '' : formatSpan(nextAt) })}
        </Text>
        {refusal !== undefined && (
          <Text size="sm" c="brick.7" role="alert">
            {refusal}
          </Text>
        )}
        {operation.bookingId !== null && (
          <Link to={`/admin/money/bookings/${operation.bookingId}`}>{text('booking')}</Link>
        )}
      </div>
      <Group gap="xs">
        {actions.includes('LOOK_UP') && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void lookUp()}>
            {text('operations.LOOK_UP')}
          </Button>
        )}
        {actions.includes('ABANDON') && (
          <Button size="xs" color="brick" onClick={() => setAsking(true)}>
            {text('operations.ABANDON')}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={asking}
        danger
        title={what}
        confirm={text('operations.ABANDON')}
        onConfirm={() => act('abandon')}
        onClose={() => setAsking(false)}
      >
        <Text>{text('operations.abandonText')}</Text>
      </ConfirmDialog>
    </li>
  );
}
