import {
  Button,
  Chip,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import { useConfig } from '@/shared/api/session';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { countryName } from '@/shared/lib/country-name';
import { useForm } from '@/shared/lib/form';
import { fractionDigits, moneyOf } from '@/shared/lib/money';
import { dayFromToday, formatDay } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { Section } from '@/shared/ui/section';
import { useBatchText } from './text';

type Input = BodyOf<'/api/admin/payout-routes', 'post'>;
const rails = ['MANUAL_BANK', 'CONNECT_TRANSFER', 'NONE'] as const;
const entities = ['INDIVIDUAL', 'COMPANY'] as const;

/** Adds a dated row: what there is now ends on its first day. */
export function RouteForm({ country }: { country: string }) {
  const text = useBatchText();
  const client = useQueryClient();
  const config = useConfig();
  const [asking, setAsking] = useState(false);
  const form = useForm({
    rail: 'MANUAL_BANK' as (typeof rails)[number],
    entityTypes: [...entities] as (typeof entities)[number][],
    currencies: ['USD'],
    minimum: 25 as number | string,
    validFrom: dayFromToday(1),
    evidenceUrl: '',
    checkedOn: '',
  });
  const { values, set, errorOf } = form;
  const money = values.currencies.map((currency) => moneyOf(Number(values.minimum), currency));
  const anyError = (path: string) =>
    Object.entries(form.failure.fields).find(([name]) => name.startsWith(path))?.[1];

  async function add() {
    await form.submit(async () => {
      await api.post('/admin/payout-routes', {
        country,
        entityTypes: values.entityTypes,
        rail: values.rail === 'NONE' ? null : values.rail,
        validFrom: values.validFrom,
        minimums: money,
        evidenceUrl: values.evidenceUrl.trim() === '' ? null : values.evidenceUrl.trim(),
        checkedOn: values.checkedOn === '' ? null : values.checkedOn,
      } satisfies Input);
      await client.invalidateQueries({ queryKey: ['admin', 'payout-routes'] });
    });
  }

  return (
    <Section title={text('route.title')} lead={text('route.lead')}>
      <Stack gap="md">
        <FormErrorSummary failure={form.failure} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={text('column.rail')}
            value={values.rail}
            data={rails.map((rail) => ({ value: rail, label: text(`rail.${rail}`) }))}
            onChange={(event) =>
              set('rail', rails.find((rail) => rail === event.currentTarget.value) ?? values.rail)
            }
          />
          <TextInput
            type="date"
            label={text('route.from')}
            min={dayFromToday(0)}
            value={values.validFrom}
            error={errorOf('validFrom')}
            onChange={(event) => set('validFrom', event.currentTarget.value)}
          />
          <NumberInput
            label={text('route.minimum')}
            description={text('route.minimumHelp')}
            min={0}
            decimalScale={Math.max(0, ...values.currencies.map(fractionDigits))}
            value={values.minimum}
            error={anyError('minimums')}
            onChange={(minimum) => set('minimum', minimum)}
          />
          <TextInput
            label={text('column.evidence')}
            description={text('route.evidenceHelp')}
            value={values.evidenceUrl}
            error={errorOf('evidenceUrl')}
            onChange={(event) => set('evidenceUrl', event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={text('column.checked')}
            max={dayFromToday(0)}
            value={values.checkedOn}
            error={errorOf('checkedOn')}
            onChange={(event) => set('checkedOn', event.currentTarget.value)}
          />
        </SimpleGrid>
        <Choice
          label={text('column.whom')}
          all={entities}
          chosen={values.entityTypes}
          name={(one) => text(`entity.${one}`)}
          onChange={(chosen) => set('entityTypes', chosen)}
        />
        <Choice
          label={text('route.currencies')}
          all={config.data?.currencies ?? []}
          chosen={values.currencies}
          name={(one) => one}
          onChange={(chosen) => set('currencies', chosen)}
        />
        <Group>
          <Button
            disabled={
              values.currencies.length === 0 || values.entityTypes.length === 0 || values.validFrom === ''
            }
            onClick={() => setAsking(true)}
            loading={form.busy}
          >
            {text('route.add')}
          </Button>
        </Group>
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={text('route.confirmTitle', { country: countryName(country) })}
        confirm={text('route.add')}
        onConfirm={add}
      >
        <Text>
          {text(values.rail === 'NONE' ? 'route.confirmNone' : 'route.confirmText', {
            country: countryName(country),
            from: values.validFrom === '' ? '' : formatDay(values.validFrom),
            rail: text(`rail.${values.rail}`),
            currencies: values.currencies.join(', '),
          })}
        </Text>
      </ConfirmDialog>
    </Section>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  all: readonly T[];
  chosen: T[];
  name: (one: T) => string;
  onChange: (chosen: T[]) => void;
}

function Choice<T extends string>({ label, all, chosen, name, onChange }: ChoiceProps<T>) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Chip.Group
        multiple
        value={chosen}
        onChange={(values) => onChange(all.filter((one) => values.includes(one)))}
      >
        <Group gap="xs" role="group" aria-label={label}>
          {all.map((one) => (
            <Chip key={one} value={one}>
              {name(one)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Stack>
  );
}
