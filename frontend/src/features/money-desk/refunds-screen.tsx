import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { dayFromToday, formatHere } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { MoneyPage } from '@/shared/ui/money-page';
import { Empty, Loaded } from '@/shared/ui/states';
import { deskKey, useDesk, type FailedRefund } from './queries';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

const methods = ['BANK_TRANSFER', 'OTHER_CARD', 'OTHER'] as const;

export function RefundsScreen() {
  const text = useDeskText();
  const list = useDesk<SchemaOf<'FailedRefundList'>>('/failed-refunds');
  return (
    <MoneyPage title={text('refunds.title')} lead={text('refunds.lead')}>
      <Loaded query={list}>
        {({ at, refunds }) =>
          refunds.length === 0 ? (
            <Empty title={text('refunds.none')}>{text('allWell', { when: formatHere(at) })}</Empty>
          ) : (
            <ul className={classes.rows}>
              {refunds.map((refund) => (
                <Row key={refund.id} refund={refund} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </MoneyPage>
  );
}

function Row({ refund }: { refund: FailedRefund }) {
  const text = useDeskText();
  const client = useQueryClient();
  const [recording, setRecording] = useState(false);
  const [method, setMethod] = useState<(typeof methods)[number]>('BANK_TRANSFER');
  const [reference, setReference] = useState('');
  const [paidOn, setPaidOn] = useState(() => dayFromToday(0));
  const amount = formatMoney(refund.amount);
  async function record() {
    await api.post(`/admin/money/failed-refunds/${refund.id}/paid`, {
      method,
      reference: reference.trim(),
      paidOn,
    });
    await client.invalidateQueries({ queryKey: deskKey });
  }
  return (
    <li>
      <div className={classes.words}>
        <Text fw={600} className="tabular">
          {amount}
        </Text>
        <Text size="sm">
          {refund.error === null
            ? text('refunds.returned')
            : text('refunds.refused', { error: refund.error })}
        </Text>
        <Text size="sm">{text('refunds.next', { amount })}</Text>
        <Link to={`/admin/money/bookings/${refund.bookingId}`}>{text('booking')}</Link>
      </div>
      <Button size="xs" onClick={() => setRecording(true)}>
        {text('refunds.record')}
      </Button>
      <ConfirmDialog
        opened={recording}
        title={text('refunds.record')}
        confirm={text('refunds.record')}
        disabled={reference.trim().length < 3 || paidOn === ''}
        onConfirm={record}
        onClose={() => setRecording(false)}
      >
        <Text>{text('refunds.text', { amount })}</Text>
        <NativeSelect
          label={text('refunds.method')}
          data={methods.map((value) => ({ value, label: text(`refunds.method.${value}`) }))}
          value={method}
          onChange={(event) => setMethod(methods.find((one) => one === event.currentTarget.value) ?? method)}
        />
        <TextInput
          label={text('refunds.reference')}
          maxLength={200}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={text('refunds.paidOn')}
          value={paidOn}
          onChange={(event) => setPaidOn(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </li>
  );
}
