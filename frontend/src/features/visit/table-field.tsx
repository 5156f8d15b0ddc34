import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Column } from '@/shared/api/types/reports';
import { useVisitText } from './text';
import type { ValueFieldProps } from './value-field';
import classes from './visit.module.css';

type Row = Record<string, string>;

function rowsOf(value: ValueFieldProps['value']): Row[] {
  return Array.isArray(value) ? value.filter((row) => typeof row === 'object').map((row) => row as Row) : [];
}

const isFilled = (row: Row) => Object.values(row).some((cell) => cell !== '');

/** Rows of cells; on a phone each row is a small form. Empty rows are not sent. */
export function TableField({ question, value, onChange }: ValueFieldProps) {
  const text = useVisitText();
  const [rows, setRows] = useState<Row[]>(() => {
    const kept = rowsOf(value);
    return kept.length === 0 ? [{}] : kept;
  });
  function change(next: Row[]) {
    setRows(next);
    const filled = next.filter(isFilled);
    onChange(filled.length === 0 ? null : filled);
  }
  return (
    <Stack gap="sm">
      {rows.map((row, at) => (
        <fieldset key={at} className={classes.tableRow}>
          <legend className="visually-hidden">{text('rowNumber', { number: at + 1 })}</legend>
          <Group justify="space-between" mb={4}>
            <Text size="sm" fw={600} aria-hidden>
              {text('rowNumber', { number: at + 1 })}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={text('removeRow', { number: at + 1 })}
              onClick={() => change(rows.filter((_, index) => index !== at))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </Group>
          <div className={classes.cells}>
            {question.columns.map((column) => (
              <Cell
                key={column.key}
                column={column}
                value={row[column.key] ?? ''}
                onChange={(cell) =>
                  change(rows.map((one, index) => (index === at ? { ...one, [column.key]: cell } : one)))
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setRows([...rows, {}])}
      >
        {text('addRow')}
      </Button>
    </Stack>
  );
}

interface CellProps {
  column: Column;
  value: string;
  onChange: (value: string) => void;
}

function Cell({ column, value, onChange }: CellProps) {
  const text = useVisitText();
  if (column.type === 'CHOICE')
    return (
      <NativeSelect
        label={column.label}
        data={[
          { value: '', label: text('choose') },
          ...column.options.map((option) => ({ value: option, label: option })),
        ]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  const type = column.type === 'DATE' ? 'date' : column.type === 'TIME' ? 'time' : 'text';
  return (
    <TextInput
      type={type}
      inputMode={column.type === 'NUMBER' ? 'decimal' : undefined}
      label={column.label}
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
