import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useBatchesChanged, type Batch, type BatchPayment } from './queries';
import { useBatchText } from './text';

const codes = ['AC01', 'AC04', 'AC06', 'AG01', 'BE01', 'RC01', 'RR04', 'FOCR', 'MS03'] as const;

/** A payment that the bank had confirmed came back: why, and what follows. */
export function ReturnDialog({ payment, onClose }: { payment: BatchPayment; onClose: () => void }) {
  const text = useBatchText();
  const client = useQueryClient();
  const changed = useBatchesChanged();
  const [code, setCode] = useState<(typeof codes)[number]>('AC01');
  const [note, setNote] = useState('');
  async function returned() {
    const batch = await api.post<Batch>(`/admin/batch-payments/${payment.id}/return`, {
      code,
      note: note.trim() === '' ? null : note.trim(),
    } satisfies BodyOf<'/api/admin/batch-payments/{id}/return', 'post'>);
    client.setQueryData(['admin', 'payout-batches', batch.id], batch);
    void changed();
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={text('return.title', { who: payment.representative, amount: formatMoney(payment.amount) })}
      confirm={text('return.confirm')}
      danger
      onConfirm={returned}
    >
      <Text>{text('return.text')}</Text>
      <NativeSelect
        label={text('return.why')}
        data={codes.map((one) => ({ value: one, label: text(`code.${one}`) }))}
        value={code}
        onChange={(event) => setCode(codes.find((one) => one === event.currentTarget.value) ?? code)}
      />
      <TextInput
        label={text('return.note')}
        maxLength={140}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
