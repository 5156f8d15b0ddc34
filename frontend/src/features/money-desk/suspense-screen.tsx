import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { formatHere } from '@/shared/lib/site-time';
import { MoneyPage } from '@/shared/ui/money-page';
import { Empty, Loaded } from '@/shared/ui/states';
import { deskKey, useDesk, type ParkedPayment } from './queries';
import { ReasonDialog } from './reason-dialog';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

export function SuspenseScreen() {
  const text = useDeskText();
  const suspense = useDesk<SchemaOf<'Suspense'>>('/suspense');
  return (
    <MoneyPage title={text('suspense.title')} lead={text('suspense.lead')}>
      <Loaded query={suspense}>
        {({ at, sums, payments }) => (
          <Stack gap="md">
            {sums.map(({ total, unexplained }) => (
              <Text key={total.currency}>
                {text('suspense.sum', { total: formatMoney(total), unexplained: formatMoney(unexplained) })}
              </Text>
            ))}
            {payments.length === 0 ? (
              <Empty title={text('suspense.none')}>{text('allWell', { when: formatHere(at) })}</Empty>
            ) : (
              <ul className={classes.rows}>
                {payments.map((payment) => (
                  <Row key={payment.id} payment={payment} />
                ))}
              </ul>
            )}
          </Stack>
        )}
      </Loaded>
    </MoneyPage>
  );
}

function Row({ payment }: { payment: ParkedPayment }) {
  const text = useDeskText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const outcome = payment.may;
  const title = text('suspense.came', {
    amount: formatMoney(payment.amount),
    asked: formatMoney(payment.asked),
  });
  return (
    <li>
      <div className={classes.words}>
        <Text fw={600}>{title}</Text>
        <Text size="sm">{text(`suspense.why.${payment.why}`)}</Text>
        <Text size="sm" c="dimmed">
          {payment.id} · {formatHere(payment.receivedAt)}
        </Text>
        <Link to={`/admin/money/bookings/${payment.bookingId}`}>{text('booking')}</Link>
      </div>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {text(`suspense.${outcome}`)}
      </Button>
      {asking && (
        <ReasonDialog
          title={title}
          what={text(`suspense.text.${outcome}`)}
          confirm={text(`suspense.${outcome}`)}
          least={10}
          onConfirm={async (note) => {
            await api.post(`/admin/money/suspense/${payment.id}/decision`, { outcome, note });
            await client.invalidateQueries({ queryKey: deskKey });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
