import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '@/shared/api/http';
import { formatMoney } from '@/shared/lib/money';
import { formatDay, formatHere } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Facts } from '@/shared/ui/facts';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { useBatch, useBatchesChanged, type Batch, type BatchPayment } from './queries';
import { ReturnDialog } from './return-dialog';
import { Table } from './table';
import { useBatchText } from './text';
import classes from './payout-batches.module.css';

export function BatchScreen() {
  const text = useBatchText();
  const { id = '' } = useParams();
  const batch = useBatch(id);
  return (
    <MoneyPage
      title={batch.data ? text('batch', { number: batch.data.number }) : ''}
      back={{ to: '/admin/money/batches', label: text('back') }}
      badge={batch.data && <Badge>{text(`state.${batch.data.state}`)}</Badge>}
    >
      <Loaded query={batch}>
        {(data) => (
          <Stack gap="lg">
            <NextStep batch={data} />
            <Payments batch={data} />
            <Section title={text('history.title')}>
              <ol className={classes.history}>
                {data.history.map((event) => (
                  <li key={`${event.at}-${event.what}`}>
                    {text(`history.${event.what}`, { by: event.by })}, {formatHere(event.at)}
                    {event.note !== null && ` (${event.note})`}
                  </li>
                ))}
              </ol>
            </Section>
          </Stack>
        )}
      </Loaded>
    </MoneyPage>
  );
}

/** Where the batch stands, what each button does, and what our bank account will hold. */
function NextStep({ batch }: { batch: Batch }) {
  const text = useBatchText();
  const client = useQueryClient();
  const changed = useBatchesChanged();
  const [asking, setAsking] = useState<'release' | 'cancel'>();
  const { id, state, total, bankBalance, executeOn, releasable, payments } = batch;
  const open = state === 'DRAFT' || state === 'RELEASED_ONCE';
  const outdated = payments.some((payment) => payment.outdated);
  const count = payments.length;
  const left = { minor: bankBalance.minor - total.minor, currency: bankBalance.currency };
  async function move(verb: 'release' | 'cancel') {
    const moved = await api.post<Batch>(`/admin/payout-batches/${id}/${verb}`, { version: batch.version });
    client.setQueryData(['admin', 'payout-batches', id], moved);
    void changed();
  }
  return (
    <Section title={text(`now.${state}`)} lead={text(`then.${state}`)}>
      <Facts
        money
        rows={[
          [text('fact.total', { count }), <MoneyText key="total" money={total} fw={700} />],
          [text('fact.balance'), <MoneyText key="balance" money={bankBalance} />],
          [text('fact.left'), open && <MoneyText key="left" money={left} />],
          [text('fact.executeOn'), executeOn === null ? null : formatDay(executeOn)],
        ]}
      />
      {open && left.minor < 0 && (
        <Alert color="clay" title={text('short.title')}>
          <Text size="sm">
            {text('short.text', { missing: formatMoney({ ...left, minor: -left.minor }) })}
          </Text>
        </Alert>
      )}
      {outdated && (
        <Alert color="brick" title={text('outdated.title')}>
          <Text size="sm">{text('outdated.text')}</Text>
        </Alert>
      )}
      <Group>
        {open && (
          <Button disabled={!releasable || outdated} onClick={() => setAsking('release')}>
            {text(`release.${state}`)}
          </Button>
        )}
        {open && (
          <Button variant="default" onClick={() => setAsking('cancel')}>
            {text('cancel.do')}
          </Button>
        )}
        {state === 'RELEASED' && (
          <Button component="a" href={`/api/admin/payout-batches/${id}/file`} download>
            {text('file')}
          </Button>
        )}
      </Group>
      {state === 'RELEASED_ONCE' && !releasable && <Text size="sm">{text('secondNeeded')}</Text>}
      <ConfirmDialog
        opened={asking === 'release'}
        onClose={() => setAsking(undefined)}
        title={text('release.title', { total: formatMoney(total) })}
        confirm={text('release.confirm')}
        onConfirm={() => move('release')}
      >
        <Text>
          {text(state === 'DRAFT' ? 'release.first' : 'release.second', { count, total: formatMoney(total) })}
        </Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'cancel'}
        onClose={() => setAsking(undefined)}
        title={text('cancel.title')}
        confirm={text('cancel.do')}
        danger
        onConfirm={() => move('cancel')}
      >
        <Text>{text('cancel.text', { count })}</Text>
      </ConfirmDialog>
    </Section>
  );
}

function Payments({ batch }: { batch: Batch }) {
  const text = useBatchText();
  const [returned, setReturned] = useState<BatchPayment>();
  return (
    <Section title={text('payments.title')}>
      <Table
        label={text('payments.title')}
        columns={[
          text('column.who'),
          text('column.account'),
          text('column.reference'),
          text('column.state'),
          text('column.amount'),
        ]}
        rows={batch.payments.map((payment) => ({
          key: payment.id,
          cells: [
            payment.representative,
            payment.account,
            payment.endToEndId,
            <Stack key="state" gap={2} align="flex-start">
              <Text size="sm">
                {payment.outdated ? text('payment.outdated') : text(`payment.${payment.state}`)}
              </Text>
              {payment.reason !== null && <Text size="sm">{payment.reason}</Text>}
              {payment.state === 'CONFIRMED' && (
                <Button size="compact-xs" variant="subtle" onClick={() => setReturned(payment)}>
                  {text('return.do')}
                </Button>
              )}
            </Stack>,
            <MoneyText key="amount" money={payment.amount} />,
          ],
        }))}
      />
      {returned && <ReturnDialog payment={returned} onClose={() => setReturned(undefined)} />}
    </Section>
  );
}
