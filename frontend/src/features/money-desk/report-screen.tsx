import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { formatDay, formatHere } from '@/shared/lib/site-time';
import { Facts } from '@/shared/ui/facts';
import { MoneyPage } from '@/shared/ui/money-page';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { deskKey, type Difference } from './queries';
import { ReasonDialog } from './reason-dialog';
import { RunBadge, When } from './runs-screen';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

export function ReportScreen() {
  const text = useDeskText();
  const { id = '' } = useParams();
  const report = useQuery({
    queryKey: [...deskKey, 'reconciliation', id],
    queryFn: () => api.get<SchemaOf<'ReconciliationReport'>>(`/admin/money/reconciliation/${id}`),
    refetchInterval: ({ state }) => (state.data?.run.finishedAt === null ? 2000 : false),
  });
  const run = report.data?.run;
  return (
    <MoneyPage
      title={run ? `${text('runs.title')}, ${formatDay(run.day)}` : text('runs.title')}
      lead={run && <When run={run} />}
      badge={run && <RunBadge run={run} />}
      back={{ to: '/admin/money/reconciliation', label: text('report.back') }}
    >
      <Loaded query={report}>
        {({ run: shown, differences }) => (
          <Stack gap="lg">
            {shown.lastError !== null && (
              <Alert color="clay">{text('report.waits', { error: shown.lastError })}</Alert>
            )}
            {differences.length > 0 ? (
              <Section title={text('report.differences')}>
                <ul className={classes.rows}>
                  {differences.map((difference) => (
                    <Row key={difference.id} difference={difference} />
                  ))}
                </ul>
              </Section>
            ) : (
              shown.finishedAt !== null && (
                <Empty title={text('runs.clean')}>
                  {text('allWell', { when: formatHere(shown.finishedAt) })}
                </Empty>
              )
            )}
            <Section title={text('report.compared')}>
              <Facts
                rows={shown.steps.map(({ step, compared }) => [text(`step.${step}`), String(compared)])}
              />
            </Section>
          </Stack>
        )}
      </Loaded>
    </MoneyPage>
  );
}

type Part = 'notices' | 'suspense' | 'operations' | 'coverage' | 'adjustments' | 'find';

/** The part of the desk at which a difference is dealt with, where it is not the booking's own money. */
const parts = {
  JOURNAL_UNBALANCED: 'find',
  TRIAL_BALANCE: null,
  JOURNAL_TWICE: null,
  ACCOUNT_OVERDRAWN: 'adjustments',
  BALANCE_DRIFTED: null,
  PAYMENTS_DIFFER: null,
  HELD_AFTER_END: null,
  REFUNDED_TOO_MUCH: null,
  PAID_OUT_TOO_MUCH: null,
  PROVIDER_BALANCE: null,
  COVERAGE: 'coverage',
  COMMISSION_TOO_EARLY: 'adjustments',
  SUSPENSE: 'suspense',
  PAYOUT_STUCK: 'find',
  OPERATION_UNKNOWN: 'operations',
  MOVEMENT_WITHOUT_JOURNAL: 'adjustments',
  MOVEMENT_TWICE: 'adjustments',
  MOVEMENT_AMOUNT: 'adjustments',
  JOURNAL_WITHOUT_MOVEMENT: 'find',
  NOTICE_UNREAD: null,
  NOTICE_PARKED: 'notices',
} satisfies Record<Difference['rule'], Part | null>;

function addressOf(part: Part, difference: Difference) {
  const path = `/admin/money/${part}`;
  if (part === 'find') return `${path}?q=${encodeURIComponent(difference.subject)}`;
  return difference.rule === 'MOVEMENT_WITHOUT_JOURNAL'
    ? `${path}?movement=${encodeURIComponent(difference.subject)}`
    : path;
}

function Row({ difference }: { difference: Difference }) {
  const text = useDeskText();
  const client = useQueryClient();
  const [saying, setSaying] = useState(false);
  const { expected, found, note } = difference;
  const part = parts[difference.rule];
  return (
    <li>
      <div className={classes.words}>
        <Text fw={600}>{text(`rule.${difference.rule}`)}</Text>
        <Text size="sm">
          {text('report.numbers', {
            found: found === null ? difference.foundCount : formatMoney(found),
            expected: expected === null ? difference.expectedCount : formatMoney(expected),
          })}
        </Text>
        <Text size="sm" c="dimmed">
          {[difference.subject, difference.detail].filter(Boolean).join(' · ')}
        </Text>
        <Group gap="md">
          {difference.bookingId !== null && (
            <Link to={`/admin/money/bookings/${difference.bookingId}`}>{text('booking')}</Link>
          )}
          {part && <Link to={addressOf(part, difference)}>{text(`report.go.${part}`)}</Link>}
        </Group>
        {note !== null && difference.acknowledgedAt !== null && (
          <Text size="sm">
            {text('report.said', {
              name: difference.acknowledgedBy ?? '',
              when: formatHere(difference.acknowledgedAt),
              note,
            })}
          </Text>
        )}
      </div>
      {note === null && (
        <Button size="xs" variant="default" onClick={() => setSaying(true)}>
          {text('report.acknowledge')}
        </Button>
      )}
      {saying && (
        <ReasonDialog
          title={difference.subject}
          what={text('report.acknowledgeText')}
          confirm={text('report.acknowledge')}
          least={10}
          onConfirm={async (said) => {
            await api.post(`/admin/money/reconciliation/differences/${difference.id}/acknowledge`, {
              note: said,
            });
            await client.invalidateQueries({ queryKey: deskKey });
          }}
          onClose={() => setSaying(false)}
        />
      )}
    </li>
  );
}
