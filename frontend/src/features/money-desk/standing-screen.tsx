import { Badge, Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { formatHere } from '@/shared/lib/site-time';
import { useMoneyDeskText } from '@/shared/text/money-desk';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { MoneyPage } from '@/shared/ui/money-page';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { deskKey, useDesk } from './queries';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

type Standing = SchemaOf<'MoneyStanding'>;
type Alarm = SchemaOf<'MoneyAlarm'>;

/** What needs a person now, each with the way to it. */
export function StandingScreen() {
  const text = useDeskText();
  const standing = useDesk<Standing>('');
  return (
    <MoneyPage title={text('standing.title')} lead={text('standing.lead')}>
      <Loaded query={standing}>
        {(now) => (
          <Stack gap="lg">
            <Waiting now={now} />
            {now.alarms.length > 0 && (
              <Section title={text('standing.alarms')}>
                <ul className={classes.rows}>
                  {now.alarms.map((alarm) => (
                    <AlarmRow key={alarm.id} alarm={alarm} />
                  ))}
                </ul>
              </Section>
            )}
            <Text size="sm" c="dimmed">
              {text('checkedAt', { when: formatHere(now.at) })}{' '}
              {now.reconciledAt === null
                ? text('standing.neverReconciled')
                : text('standing.reconciled', { when: formatHere(now.reconciledAt) })}
            </Text>
          </Stack>
        )}
      </Loaded>
    </MoneyPage>
  );
}

function Waiting({ now }: { now: Standing }) {
  const text = useDeskText();
  const short = now.coverage.filter(({ minor }) => minor < 0);
  const rows = [
    { key: 'lost', number: now.lostOperations, to: 'lost' },
    { key: 'chargebacks', number: now.chargebacks, to: 'chargebacks' },
    { key: 'batches', number: now.batches, to: 'batches' },
    { key: 'holds', number: now.holds, to: 'holds' },
    { key: 'differences', number: now.openDifferences, to: 'reconciliation' },
    { key: 'unknown', number: now.unknownOperations, to: 'operations' },
    { key: 'parked', number: now.parkedPayments, to: 'suspense' },
    { key: 'refunds', number: now.failedRefunds, to: 'refunds' },
    { key: 'adjustments', number: now.proposedAdjustments, to: 'adjustments' },
    { key: 'short', number: short.length, to: 'coverage' },
    { key: 'notices', number: now.parkedNotices, to: 'notices' },
  ] as const;
  const waiting = rows.filter(({ number }) => number > 0);
  if (waiting.length === 0) {
    return <Empty title={text('standing.none')}>{text('allWell', { when: formatHere(now.at) })}</Empty>;
  }
  return (
    <ul className={classes.rows}>
      {waiting.map(({ key, number, to }) => (
        <li key={key}>
          <div className={classes.words}>
            <Link to={`/admin/money/${to}`}>{text(`standing.${key}`)}</Link>
            <Text size="sm">
              {text(`standing.${key}Next`, {
                amounts: short.map((money) => formatMoney({ ...money, minor: -money.minor })).join(', '),
              })}
            </Text>
          </div>
          <Badge color="clay">{number}</Badge>
        </li>
      ))}
    </ul>
  );
}

/** The part of the desk at which an alarm is dealt with. */
const parts = {
  NOTICE_PARKED: 'notices',
  NOTICE_VERSION: 'reconciliation',
  NOTICE_MODE: 'notices',
  UNKNOWN_OBJECT: 'notices',
  PAYMENT_PARKED: 'suspense',
  PAYS_OUT_BY_ITSELF: 'own-payouts',
  SENDING_OFF: 'lost',
  CHARGEBACK_TROUBLE: 'chargebacks',
  CHARGEBACK_DUE: 'chargebacks',
  REFUND_WAITS: 'coverage',
  REFUND_FAILED: 'refunds',
  OWN_PAYOUT_FAILED: 'own-payouts',
  PAYOUT_CURRENCY: 'routes',
  BOOKS_DIFFER: 'reconciliation',
  RECONCILIATION_STOPPED: 'reconciliation',
} as const satisfies Record<Alarm['kind'], string>;

function AlarmRow({ alarm }: { alarm: Alarm }) {
  const text = useDeskText();
  const partName = useMoneyDeskText();
  const part = parts[alarm.kind];
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const title = text(`alarm.${alarm.kind}`);
  return (
    <li>
      <div className={classes.words}>
        <Text fw={600}>{title}</Text>
        <Text size="sm">{alarm.text}</Text>
        <Link to={`/admin/money/${part}`}>{text('standing.open', { part: partName(`tab.${part}`) })}</Link>
        <Text size="sm" c="dimmed">
          {alarm.times === 1
            ? formatHere(alarm.raisedAt)
            : text('standing.times', { count: alarm.times, when: formatHere(alarm.lastAt) })}
        </Text>
      </div>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {text('standing.clear')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={title}
        confirm={text('standing.clear')}
        onConfirm={async () => {
          await api.post(`/admin/money/alarms/${alarm.id}/clear`);
          await client.invalidateQueries({ queryKey: deskKey });
        }}
        onClose={() => setAsking(false)}
      >
        <Text>{text('standing.clearText')}</Text>
      </ConfirmDialog>
    </li>
  );
}
