import { ActionIcon, Button, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ExpenseKind } from '@/shared/api/types/bookings';
import { fractionDigits } from '@/shared/lib/money';
import { useCommonText } from '@/shared/text/common';
import type { ExpenseDraft } from './quote-sum';
import { useQuoteText } from './quote-text';
import classes from './work.module.css';

const kinds = ['TRAVEL', 'HOTEL', 'MEAL', 'SAMPLE', 'OTHER'] as const satisfies readonly ExpenseKind[];

interface ExpenseFieldsProps {
  currency: string;
  value: ExpenseDraft[];
  errorOf: (path: string) => string | undefined;
  onChange: (expenses: ExpenseDraft[]) => void;
}

export function ExpenseFields({ currency, value, errorOf, onChange }: ExpenseFieldsProps) {
  const text = useQuoteText();
  const common = useCommonText();
  const count = useRef(0);
  const change = (key: string, changes: Partial<ExpenseDraft>) =>
    onChange(value.map((expense) => (expense.key === key ? { ...expense, ...changes } : expense)));
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{text('expenses')}</Text>
        <Text size="sm" c="dimmed">
          {text('expensesLead')}
        </Text>
      </div>
      {value.map((expense, at) => (
        <div key={expense.key} className={classes.expense}>
          <NativeSelect
            label={text('expenseKind')}
            data={kinds.map((kind) => ({ value: kind, label: common(`expense.${kind}`) }))}
            value={expense.kind}
            onChange={(event) => {
              const kind = kinds.find((one) => one === event.currentTarget.value);
              if (kind !== undefined) change(expense.key, { kind });
            }}
          />
          <TextInput
            label={text('expenseWhat')}
            maxLength={200}
            value={expense.description}
            error={errorOf(`[${at}].description`)}
            onChange={(event) => change(expense.key, { description: event.currentTarget.value })}
          />
          <NumberInput
            label={text('expenseAmount', { currency })}
            min={0}
            hideControls
            thousandSeparator=","
            decimalScale={fractionDigits(currency)}
            value={expense.amount}
            error={errorOf(`[${at}].amount`) ?? errorOf(`[${at}].amount.minor`)}
            onChange={(amount) => change(expense.key, { amount })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={42}
            aria-label={text('removeExpense', { number: at + 1 })}
            onClick={() => onChange(value.filter(({ key }) => key !== expense.key))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          count.current += 1;
          onChange([
            ...value,
            { key: `expense-${count.current}`, kind: 'TRAVEL', description: '', amount: '' },
          ]);
        }}
      >
        {text('addExpense')}
      </Button>
    </Stack>
  );
}
