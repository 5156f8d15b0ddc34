import { Badge, Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import type { Receivable } from '@/shared/api/types/after-release';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { amountOf, formatMoney, fractionDigits, moneyOf } from '@/shared/lib/money';
import { formatHere, formatInstantDay } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Facts } from '@/shared/ui/facts';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { shortestReason } from './order-form';
import { useRefundsText } from './text';

const query = ['receivables'];

export function ReceivablesScreen() {
  const text = useRefundsText();
  const receivables = useQuery({
    queryKey: query,
    queryFn: () => api.get<Receivable[]>('/admin/receivables'),
  });
  return (
    <MoneyPage title={text('receivables.title')} lead={text('receivables.lead')}>
      <Loaded query={receivables}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={text('receivables.none')}>{text('receivables.noneText')}</Empty>
          ) : (
            <Stack gap="lg">
              {items.map((each) => (
                <Debt key={`${each.representativeId}-${each.owed.currency}`} debt={each} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </MoneyPage>
  );
}

function Debt({ debt }: { debt: Receivable }) {
  const text = useRefundsText();
  const [asking, setAsking] = useState(false);
  return (
    <Section
      title={debt.representativeName}
      lead={text('receivables.cap', { amount: formatMoney(debt.cap) })}
      actions={
        <Group gap="sm">
          {debt.aboveCap && <Badge color="brick">{text('receivables.aboveCap')}</Badge>}
          <MoneyText money={debt.owed} fw={700} fz="lg" />
        </Group>
      }
    >
      <Facts
        money
        rows={debt.claims.map((claim) => [
          text(`claim.${claim.state}`),
          <Group key={claim.at} gap="sm" justify="flex-end">
            <Link to={`/admin/money/refunds/${claim.bookingId}`}>{formatInstantDay(claim.at)}</Link>
            <MoneyText money={claim.amount} />
          </Group>,
        ])}
      />
      {debt.writeOffs.map((each) => (
        <Text key={each.at} size="sm" c="dimmed">
          {text('writeOff.before', {
            amount: formatMoney(each.amount),
            who: each.orderedBy,
            date: formatHere(each.at),
            reason: each.reason,
          })}
        </Text>
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => setAsking(true)}>
          {text('writeOff.do')}
        </Button>
      </Group>
      {asking && <WriteOffDialog debt={debt} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function WriteOffDialog({ debt, onClose }: { debt: Receivable; onClose: () => void }) {
  const text = useRefundsText();
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState(debt.owed);
  const [reason, setReason] = useState('');
  async function writeOff() {
    const all = await api.post<Receivable[]>(`/admin/receivables/${debt.representativeId}/write-off`, {
      key,
      amount,
      reason: reason.trim(),
    } satisfies BodyOf<'/api/admin/receivables/{representativeId}/write-off', 'post'>);
    client.setQueryData(query, all);
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      danger
      title={text('writeOff.title', { name: debt.representativeName })}
      confirm={text('writeOff.confirm', { amount: formatMoney(amount) })}
      disabled={amount.minor === 0 || reason.trim().length < shortestReason}
      onConfirm={writeOff}
    >
      <Text>{text('writeOff.text', { amount: formatMoney(amount) })}</Text>
      <NumberInput
        label={text('amount', { currency: debt.owed.currency })}
        min={0}
        max={amountOf(debt.owed)}
        clampBehavior="strict"
        allowNegative={false}
        decimalScale={fractionDigits(debt.owed.currency)}
        thousandSeparator=","
        value={amountOf(amount)}
        onChange={(value) => setAmount(moneyOf(Number(value), debt.owed.currency))}
      />
      <Textarea
        label={text('reason')}
        description={text('reasonHelp', { count: shortestReason })}
        minRows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
