import { MultiSelect, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useConfig, useExpertise } from '@/shared/api/session';
import { amountOf, fractionDigits, moneyOf } from '@/shared/lib/money';
import { dayFromToday } from '@/shared/lib/site-time';
import { Section } from '@/shared/ui/section';
import type { DraftFieldsProps } from './objectives-fields';
import { useBriefText } from './text';

export function WhenFields({ draft, errorOf, onChange }: DraftFieldsProps) {
  const text = useBriefText();
  const config = useConfig();
  const expertise = useExpertise();
  const orNull = (day: string) => (day === '' ? null : day);
  const today = dayFromToday(0);
  return (
    <>
      <Section title={text('dates')} lead={text('datesLead')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            type="date"
            label={text('earliestOn')}
            min={today}
            value={draft.earliestOn ?? ''}
            error={errorOf('earliestOn')}
            onChange={(event) => onChange({ earliestOn: orNull(event.currentTarget.value) })}
          />
          <TextInput
            type="date"
            label={text('latestOn')}
            min={draft.earliestOn ?? today}
            value={draft.latestOn ?? ''}
            error={errorOf('latestOn')}
            onChange={(event) => onChange({ latestOn: orNull(event.currentTarget.value) })}
          />
        </SimpleGrid>
        <MultiSelect
          label={text('languages')}
          description={text('languagesHelp')}
          searchable
          data={(expertise.data?.languages ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.languages}
          error={errorOf('languages')}
          onChange={(languages) => onChange({ languages })}
        />
      </Section>
      <Section title={text('budget')} lead={text('budgetLead')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput
            label={text('budgetAmount')}
            min={0}
            allowNegative={false}
            decimalScale={fractionDigits(draft.currency)}
            thousandSeparator=","
            value={draft.budget === null ? '' : amountOf(draft.budget)}
            error={errorOf('budget')}
            onChange={(amount) =>
              onChange({ budget: typeof amount === 'number' ? moneyOf(amount, draft.currency) : null })
            }
          />
          <Select
            label={text('currency')}
            data={config.data?.currencies ?? [draft.currency]}
            allowDeselect={false}
            value={draft.currency}
            error={errorOf('currency')}
            onChange={(currency) => {
              if (currency === null) return;
              const budget = draft.budget === null ? null : moneyOf(amountOf(draft.budget), currency);
              onChange({ currency, budget });
            }}
          />
        </SimpleGrid>
      </Section>
    </>
  );
}
