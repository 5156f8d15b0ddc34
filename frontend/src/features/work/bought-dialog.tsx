import { Checkbox, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import type { Booking } from '@/shared/api/types/bookings';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { useCommonText } from '@/shared/text/common';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import type { DialogProps } from './dialogs';
import { useWorkText } from './text';

export function BoughtDialog({ booking, opened, onClose }: DialogProps) {
  const text = useWorkText();
  const common = useCommonText();
  const client = useQueryClient();
  const expenses = booking.agreedQuote?.expenses ?? [];
  const [bought, setBought] = useState<number[]>(() =>
    expenses.flatMap((expense, index) => (expense.bought ? [index] : [])),
  );
  async function save() {
    const saved = await api.put<Booking>(`/bookings/${booking.id}/expenses-bought`, {
      bought,
      version: booking.version,
    } satisfies BodyOf<'/api/bookings/{id}/expenses-bought', 'put'>);
    client.setQueryData(['bookings', booking.id], saved);
    await client.invalidateQueries({ queryKey: ['bookings'] });
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text('bought.title')}
      confirm={text('bought.confirm')}
      onConfirm={save}
    >
      <Text>{text('bought.text')}</Text>
      <Stack gap="sm">
        {expenses.map((expense, index) => (
          <Checkbox
            key={index}
            label={`${common(`expense.${expense.kind}`)}, ${expense.description}: ${formatMoney(expense.amount)}`}
            checked={bought.includes(index)}
            onChange={(event) =>
              setBought(
                event.currentTarget.checked
                  ? [...bought, index].sort((one, other) => one - other)
                  : bought.filter((one) => one !== index),
              )
            }
          />
        ))}
      </Stack>
    </ConfirmDialog>
  );
}
