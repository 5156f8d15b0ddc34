import { Alert, Button, Group, NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import type { Bearer, Restitutions, RestitutionShares } from '@/shared/api/types/after-release';
import type { Money } from '@/shared/api/types/common';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { amountOf, formatMoney, fractionDigits, moneyOf } from '@/shared/lib/money';
import { useDebounced } from '@/shared/lib/use-debounced';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Section } from '@/shared/ui/section';
import { Loaded, Loading } from '@/shared/ui/states';
import { useRefundsText } from './text';

export const shortestReason = 20;
const bearers = ['SHARED', 'PLATFORM'] as const satisfies Bearer[];

/** Says in words who bears how much before anything can be ordered. */
export function OrderForm({ booking, refundable }: { booking: string; refundable: Money }) {
  const text = useRefundsText();
  const client = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState<Money>();
  const [bearer, setBearer] = useState<Bearer>('SHARED');
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const asked = useDebounced(amount, 250);
  const shares = useQuery({
    queryKey: ['restitutions', booking, 'preview', asked?.minor, bearer],
    queryFn: () =>
      api.get<RestitutionShares>(`/admin/bookings/${booking}/restitutions/preview`, {
        minor: asked?.minor,
        bearer,
      }),
    enabled: asked !== undefined && asked.minor > 0,
    staleTime: 0,
  });
  const ready =
    amount !== undefined &&
    shares.data?.amount.minor === amount.minor &&
    reason.trim().length >= shortestReason;
  async function order() {
    if (amount === undefined) return;
    const all = await api.post<Restitutions>(`/admin/bookings/${booking}/restitutions`, {
      key,
      amount,
      bearer,
      reason: reason.trim(),
    } satisfies BodyOf<'/api/admin/bookings/{id}/restitutions', 'post'>);
    client.setQueryData(['restitutions', booking], all);
    void client.invalidateQueries({ queryKey: ['bookings', booking] });
    setKey(crypto.randomUUID());
    setAmount(undefined);
    setReason('');
  }
  return (
    <Section title={text('order')} lead={text('refundable', { amount: formatMoney(refundable) })}>
      <Stack gap="md">
        <NumberInput
          label={text('amount', { currency: refundable.currency })}
          min={0}
          max={amountOf(refundable)}
          clampBehavior="strict"
          allowNegative={false}
          decimalScale={fractionDigits(refundable.currency)}
          thousandSeparator=","
          maw={260}
          value={amount === undefined ? '' : amountOf(amount)}
          onChange={(value) =>
            setAmount(typeof value === 'number' ? moneyOf(value, refundable.currency) : undefined)
          }
        />
        <Radio.Group label={text('bearer')} value={bearer} onChange={(value) => setBearer(value)}>
          <Stack gap="xs" mt="xs">
            {bearers.map((each) => (
              <Radio key={each} value={each} label={text(`bearer.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={text('reason')}
          description={text('reasonHelp', { count: shortestReason })}
          minRows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {amount !== undefined && amount.minor > 0 && (
          <div role="status">
            <Loaded query={shares} skeleton={<Loading rows={1} height={96} />}>
              {(data) => <Then shares={data} />}
            </Loaded>
          </div>
        )}
        <Group justify="flex-end">
          <Button size="md" disabled={!ready} onClick={() => setAsking(true)}>
            {amount === undefined ? text('title') : text('confirm', { amount: formatMoney(amount) })}
          </Button>
        </Group>
      </Stack>
      {amount !== undefined && shares.data && (
        <ConfirmDialog
          opened={asking}
          onClose={() => setAsking(false)}
          danger
          title={text('confirmTitle', { amount: formatMoney(amount) })}
          confirm={text('confirm', { amount: formatMoney(amount) })}
          onConfirm={order}
        >
          <Then shares={shares.data} />
        </ConfirmDialog>
      )}
    </Section>
  );
}

function Then({ shares }: { shares: RestitutionShares }) {
  const text = useRefundsText();
  const lines = [
    text('then.refund', { amount: formatMoney(shares.amount) }),
    shares.keptBack.minor > 0 && text('then.kept', { amount: formatMoney(shares.keptBack) }),
    shares.owedBack.minor > 0 && text('then.owed', { amount: formatMoney(shares.owedBack) }),
    shares.commission.minor > 0 && text('then.commission', { amount: formatMoney(shares.commission) }),
    shares.losses.minor > 0 && text('then.losses', { amount: formatMoney(shares.losses) }),
    text('then.told'),
  ].filter((line) => line !== false);
  return (
    <Alert color="clay" variant="light" title={text('consequences')}>
      <Stack gap={6}>
        {lines.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
