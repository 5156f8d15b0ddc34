import { Button, Group, NativeSelect, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { useForm } from '@/shared/lib/form';
import { formatMoney, fractionDigits, moneyOf } from '@/shared/lib/money';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { useAccountName } from './account-text';
import { deskKey, useDesk } from './queries';
import { useDeskText } from './text';

type Catalogue = SchemaOf<'AdjustmentCatalogue'>;

const currencies = ['USD', 'EUR', 'GBP', 'JPY', 'PLN', 'CAD', 'CHF'];

export function ProposalForm() {
  const text = useDeskText();
  const catalogue = useDesk<Catalogue>('/adjustments/catalogue');
  return (
    <Section title={text('adjustments.propose')}>
      <Loaded query={catalogue}>{(loaded) => <Form catalogue={loaded} />}</Loaded>
    </Section>
  );
}

function Form({ catalogue }: { catalogue: Catalogue }) {
  const text = useDeskText();
  const account = useAccountName();
  const client = useQueryClient();
  const [parameters] = useSearchParams();
  const empty = {
    kind: catalogue.kinds[0]?.kind ?? 'FREE',
    amount: 0,
    currency: 'USD',
    debit: catalogue.accounts[0]?.kind,
    credit: catalogue.accounts[1]?.kind,
    bookingId: '',
    movementId: '',
    reason: '',
  };
  const form = useForm({ ...empty, movementId: parameters.get('movement') ?? '' });
  const { values, set, errorOf } = form;
  const free = values.kind === 'FREE';
  const choice = catalogue.kinds.find(({ kind }) => kind === values.kind);
  const debit = choice?.debit ?? values.debit;
  const credit = choice?.credit ?? values.credit;
  const needsBooking = catalogue.accounts.some(
    ({ kind, needsBooking: needed }) => needed && (kind === values.debit || kind === values.credit),
  );
  async function send() {
    await api.post('/admin/money/adjustments', {
      kind: values.kind,
      amount: moneyOf(values.amount, values.currency),
      debit: free ? values.debit : null,
      credit: free ? values.credit : null,
      bookingId: values.bookingId.trim() === '' ? null : values.bookingId.trim(),
      movementId: values.movementId.trim() === '' ? null : values.movementId.trim(),
      reason: values.reason.trim(),
    });
    form.replace(empty);
    await client.invalidateQueries({ queryKey: deskKey });
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit(send);
      }}
    >
      <Stack gap="sm">
        <FormErrorSummary failure={form.failure} />
        <NativeSelect
          label={text('adjustments.kind')}
          data={catalogue.kinds.map(({ kind }) => ({ value: kind, label: text(`kind.${kind}`) }))}
          value={values.kind}
          error={errorOf('kind')}
          onChange={(event) =>
            set(
              'kind',
              catalogue.kinds.find(({ kind }) => kind === event.currentTarget.value)?.kind ?? 'FREE',
            )
          }
        />
        {free && (
          <Group grow>
            {(['debit', 'credit'] as const).map((side) => (
              <NativeSelect
                key={side}
                label={text(`adjustments.${side}Account`)}
                data={catalogue.accounts.map(({ kind }) => ({ value: kind, label: account(kind) }))}
                value={values[side]}
                error={errorOf(side)}
                onChange={(event) =>
                  set(side, catalogue.accounts.find(({ kind }) => kind === event.currentTarget.value)?.kind)
                }
              />
            ))}
          </Group>
        )}
        <Group grow align="flex-start">
          <NumberInput
            label={text('adjustments.amount')}
            min={0}
            hideControls
            allowNegative={false}
            decimalScale={fractionDigits(values.currency)}
            thousandSeparator=","
            value={values.amount}
            error={errorOf('amount')}
            onChange={(value) => set('amount', Number(value))}
          />
          <NativeSelect
            label={text('adjustments.currency')}
            data={currencies}
            value={values.currency}
            onChange={(event) => set('currency', event.currentTarget.value)}
          />
        </Group>
        {free && needsBooking && (
          <TextInput
            label={text('adjustments.booking')}
            value={values.bookingId}
            error={errorOf('bookingId')}
            onChange={(event) => set('bookingId', event.currentTarget.value)}
          />
        )}
        <TextInput
          label={text('adjustments.movement')}
          value={values.movementId}
          error={errorOf('movementId')}
          onChange={(event) => set('movementId', event.currentTarget.value)}
        />
        <Textarea
          label={text('reason', { count: 20 })}
          maxLength={2000}
          autosize
          minRows={2}
          value={values.reason}
          error={errorOf('reason')}
          onChange={(event) => set('reason', event.currentTarget.value)}
        />
        {debit && credit && (
          <Text size="sm">
            {text('adjustments.proposeText', {
              amount: formatMoney(moneyOf(values.amount, values.currency)),
              debit: account(debit),
              credit: account(credit),
            })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {text('adjustments.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
