import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '@/shared/api/http';
import { usePages } from '@/shared/api/pages';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { formatInstantDay } from '@/shared/lib/site-time';
import { useStopWords } from '@/shared/text/payouts';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { LoadMore } from '@/shared/ui/load-more';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import {
  useBatchesChanged,
  useDuePayouts,
  useFailedPayments,
  type Batch,
  type BatchSummary,
  type DuePayouts,
} from './queries';
import { ReportImport } from './report-import';
import { Table } from './table';
import { useBatchText } from './text';

const colours = {
  DRAFT: 'gray',
  RELEASED_ONCE: 'clay',
  RELEASED: 'moss',
  CANCELLED: 'gray',
} satisfies Record<BatchSummary['state'], string>;

/** What waits for a bank transfer, what is in batches, and what came back. */
export function BatchesScreen() {
  const text = useBatchText();
  const due = useDuePayouts();
  return (
    <MoneyPage title={text('title')} lead={text('lead')}>
      <Stack gap="lg">
        <Loaded query={due}>
          {(data) => (
            <>
              <DueSection due={data} />
              {data.stopped.length > 0 && <StoppedSection stopped={data.stopped} />}
            </>
          )}
        </Loaded>
        <ReportImport />
        <BatchList />
        <FailedSection />
      </Stack>
    </MoneyPage>
  );
}

function DueSection({ due }: { due: DuePayouts }) {
  const text = useBatchText();
  if (due.currencies.length === 0) {
    return <Empty title={text('due.none')}>{text('due.noneText')}</Empty>;
  }
  return (
    <>
      {!due.ourBank && (
        <Alert color="brick" title={text('due.noBank')}>
          {text('due.noBankText')}
        </Alert>
      )}
      {due.currencies.map((currency) => (
        <DueCurrency key={currency.currency} due={currency} ready={due.ourBank} />
      ))}
    </>
  );
}

function DueCurrency({ due, ready }: { due: DuePayouts['currencies'][number]; ready: boolean }) {
  const text = useBatchText();
  const navigate = useNavigate();
  const changed = useBatchesChanged();
  const [asking, setAsking] = useState(false);
  const { currency, total, items } = due;
  async function gather() {
    const batch = await api.post<Batch>('/admin/payout-batches', {
      currency,
    } satisfies BodyOf<'/api/admin/payout-batches', 'post'>);
    void changed();
    await navigate(`/admin/money/batches/${batch.id}`);
  }
  return (
    <Section
      title={text('due.title', { currency })}
      lead={text('due.sum', { count: items.length, total: formatMoney(total) })}
      actions={
        <Button disabled={!ready} onClick={() => setAsking(true)}>
          {text('due.gather', { currency })}
        </Button>
      }
    >
      <Table
        label={text('due.title', { currency })}
        columns={[text('column.who'), text('column.account'), text('column.since'), text('column.amount')]}
        rows={items.map((item) => ({
          key: item.payoutId,
          cells: [
            item.representative,
            item.account,
            formatInstantDay(item.since),
            <MoneyText key="amount" money={item.amount} />,
          ],
        }))}
      />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={text('gather.title', { currency })}
        confirm={text('due.gather', { currency })}
        onConfirm={gather}
      >
        <Text>{text('gather.text', { count: items.length, total: formatMoney(total) })}</Text>
      </ConfirmDialog>
    </Section>
  );
}

function StoppedSection({ stopped }: { stopped: DuePayouts['stopped'] }) {
  const text = useBatchText();
  const words = useStopWords('short');
  return (
    <Section title={text('stopped.title')} lead={text('stopped.lead')}>
      <Table
        label={text('stopped.title')}
        columns={[text('column.who'), text('column.why'), text('column.since'), text('column.amount')]}
        rows={stopped.map((item, row) => ({
          key: `${item.bookingId}-${row}`,
          cells: [
            item.representative,
            words(item.stop),
            formatInstantDay(item.since),
            <MoneyText key="amount" money={item.amount} />,
          ],
        }))}
      />
    </Section>
  );
}

function BatchList() {
  const text = useBatchText();
  const batches = usePages<BatchSummary>('/admin/payout-batches');
  return (
    <Section title={text('batches.title')}>
      <Loaded query={batches}>
        {(items) =>
          items.length === 0 ? (
            <Text c="dimmed">{text('batches.none')}</Text>
          ) : (
            <Table
              label={text('batches.title')}
              columns={[
                text('column.batch'),
                text('column.state'),
                text('column.payments'),
                text('column.amount'),
              ]}
              rows={items.map((batch) => ({
                key: batch.id,
                cells: [
                  <Link key="link" to={`/admin/money/batches/${batch.id}`}>
                    {text('batch', { number: batch.number })}
                  </Link>,
                  <Group key="state" gap="xs">
                    <Badge color={colours[batch.state]}>{text(`state.${batch.state}`)}</Badge>
                    <Text size="sm" c="dimmed">
                      {formatInstantDay(batch.createdAt)}
                    </Text>
                  </Group>,
                  text('batches.payments', {
                    count: batch.payments,
                    open: batch.open,
                    failed: batch.failed,
                  }),
                  <MoneyText key="amount" money={batch.total} />,
                ],
              }))}
            />
          )
        }
      </Loaded>
      <LoadMore pages={batches} />
    </Section>
  );
}

function FailedSection() {
  const text = useBatchText();
  const failed = useFailedPayments();
  return (
    <Loaded query={failed}>
      {({ items }) =>
        items.length > 0 && (
          <Section title={text('failed.title')} lead={text('failed.lead')}>
            <Table
              label={text('failed.title')}
              columns={[text('column.who'), text('column.why'), text('column.when'), text('column.amount')]}
              rows={items.map((item, row) => ({
                key: `${item.bookingId}-${row}`,
                cells: [
                  <Link key="batch" to={`/admin/money/batches/${item.batchId}`}>
                    {item.representative}
                  </Link>,
                  `${text(`payment.${item.state}`)}: ${item.reason}`,
                  formatInstantDay(item.at),
                  <MoneyText key="amount" money={item.amount} />,
                ],
              }))}
            />
          </Section>
        )
      }
    </Loaded>
  );
}
