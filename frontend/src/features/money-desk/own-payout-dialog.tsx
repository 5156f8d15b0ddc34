import { NumberInput, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import type { Money } from '@/shared/api/types/common';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { amountOf, formatMoney, fractionDigits, moneyOf } from '@/shared/lib/money';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { deskKey } from './queries';
import { useOwnMoneyText } from './own-money-text';
import { useDeskText } from './text';

const shortestReason = 10;

/** Says what leaves and what stays, before it does. */
export function OwnPayoutDialog({ may, onClose }: { may: Money; onClose: () => void }) {
  const text = useDeskText();
  const own = useOwnMoneyText();
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState(may);
  const [reason, setReason] = useState('');
  const { currency } = may;
  async function send() {
    await api.post('/admin/money/own-payouts', {
      key,
      amount,
      reason: reason.trim(),
    } satisfies BodyOf<'/api/admin/money/own-payouts', 'post'>);
    await client.invalidateQueries({ queryKey: deskKey });
  }
  return (
    <ConfirmDialog
      opened
      title={own('sendTitle', { currency })}
      confirm={own('confirm', { amount: formatMoney(amount) })}
      disabled={amount.minor <= 0 || amount.minor > may.minor || reason.trim().length < shortestReason}
      onConfirm={send}
      onClose={onClose}
    >
      <Text>{own('text', { amount: formatMoney(amount) })}</Text>
      <NumberInput
        label={own('amount', { currency })}
        description={own('may', { amount: formatMoney(may) })}
        min={0}
        max={amountOf(may)}
        clampBehavior="strict"
        allowNegative={false}
        decimalScale={fractionDigits(currency)}
        thousandSeparator=","
        value={amountOf(amount)}
        onChange={(value) => setAmount(moneyOf(Number(value), currency))}
      />
      <Textarea
        label={text('reason', { count: shortestReason })}
        maxLength={2000}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
