import { Alert, Button, NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useConfig } from '@/shared/api/session';
import type { Booking } from '@/shared/api/types/bookings';
import type { Money } from '@/shared/api/types/common';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { useForm } from '@/shared/lib/form';
import { amountOf, formatMoney, fractionDigits, moneyOf } from '@/shared/lib/money';
import { dayFromToday, formatDay, zoneCity, zoneName } from '@/shared/lib/site-time';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { Section } from '@/shared/ui/section';
import { ExpenseFields } from './expense-fields';
import { departures, quoteSum, type QuoteDraft } from './quote-sum';
import { PayoutTermsSection } from './payout-terms';
import { QuoteSumCard } from './quote-sum-card';
import { useQuoteText } from './quote-text';
import classes from './work.module.css';

export type QuoteInput = Required<BodyOf<'/api/bookings/{id}/quotes', 'post'>>;

function draftFrom(booking: Booking, usualRate: Money | null): QuoteDraft {
  const { brief } = booking;
  const soonest = dayFromToday(3);
  const day = brief.earliestOn !== null && brief.earliestOn > soonest ? brief.earliestOn : soonest;
  return {
    manDays: 1,
    dayRate: usualRate?.currency === brief.currency ? amountOf(usualRate) : '',
    expenses: [],
    startDay: day,
    startTime: '09:00',
    endDay: day,
    endTime: '17:00',
    expiresOn: dayFromToday(5),
    message: '',
  };
}

interface QuoteFormProps {
  booking: Booking;
  usualRate: Money | null;
  onSend: (quote: QuoteInput) => Promise<void>;
}

export function QuoteForm({ booking, usualRate, onSend }: QuoteFormProps) {
  const text = useQuoteText();
  const config = useConfig();
  const { brief, factory } = booking;
  const { currency } = brief;
  const form = useForm<QuoteDraft>(() => draftFrom(booking, usualRate));
  const { values, set, errorOf } = form;
  const percent = config.data?.commissionPercent ?? 12;
  const sum = quoteSum(values, currency, percent);
  const departs = departures(brief, values, sum.total);
  const window =
    brief.earliestOn === null || brief.latestOn === null
      ? text('windowOpen')
      : text('window', { from: formatDay(brief.earliestOn), to: formatDay(brief.latestOn) });
  const startLocal = `${values.startDay}T${values.startTime}:00`;
  const endLocal = `${values.endDay}T${values.endTime}:00`;

  function wrong(): Record<string, string> | undefined {
    if (values.startDay === '' || values.endDay === '') return { startLocal: text('noDay') };
    if (endLocal <= startLocal) return { endLocal: text('endBeforeStart') };
    if (sum.dayRate.minor <= 0) return { dayRate: text('noRate') };
    return undefined;
  }

  function send() {
    const fields = wrong();
    if (fields) {
      form.refuse(fields);
      return;
    }
    void form.submit(() =>
      onSend({
        kind: departs.length > 0 ? 'COUNTER' : 'QUOTE',
        manDays: values.manDays,
        dayRate: sum.dayRate,
        expenses: values.expenses.map(({ kind, description, amount }) => ({
          kind,
          description: description.trim(),
          amount: moneyOf(Number(amount), currency),
          bought: false,
        })),
        startLocal,
        endLocal,
        expiresOn: values.expiresOn,
        message: values.message.trim() === '' ? null : values.message.trim(),
        version: booking.version,
      }),
    );
  }

  type Moment = 'startDay' | 'startTime' | 'endDay' | 'endTime';
  const moment = (name: Moment, error?: string) => (
    <TextInput
      type={name.endsWith('Day') ? 'date' : 'time'}
      label={text(name)}
      min={name.endsWith('Day') ? dayFromToday(0) : undefined}
      value={values[name]}
      error={error}
      onChange={(event) => {
        const value = event.currentTarget.value;
        set(name, value);
        if (name === 'startDay' && value > values.endDay) set('endDay', value);
      }}
    />
  );

  return (
    <form
      noValidate
      className={classes.columns}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="lg" miw={0}>
        <FormErrorSummary failure={form.failure} />
        <Section
          title={text('part.when')}
          lead={text('part.whenLead', {
            city: zoneCity(factory.timeZone),
            zone: zoneName(new Date().toISOString(), factory.timeZone),
            window,
          })}
        >
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            {moment('startDay', errorOf('startLocal') ?? errorOf('startAt'))}
            {moment('startTime')}
            {moment('endDay', errorOf('endLocal') ?? errorOf('endAt'))}
            {moment('endTime')}
          </SimpleGrid>
        </Section>
        <Section title={text('part.price')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput
              label={text('manDays')}
              description={text('manDaysHelp')}
              min={0.5}
              max={20}
              step={0.5}
              decimalScale={1}
              value={values.manDays}
              error={errorOf('manDays')}
              onChange={(days) => set('manDays', Number(days))}
              onBlur={() => set('manDays', Math.min(20, Math.max(0.5, Math.round(values.manDays * 2) / 2)))}
            />
            <NumberInput
              label={text('dayRate', { currency })}
              description={'\u00a0'}
              min={0}
              thousandSeparator=","
              decimalScale={fractionDigits(currency)}
              value={values.dayRate}
              error={errorOf('dayRate') ?? errorOf('dayRate.minor')}
              onChange={(rate) => set('dayRate', rate)}
            />
          </SimpleGrid>
          <ExpenseFields
            currency={currency}
            value={values.expenses}
            errorOf={(path) => errorOf(`expenses${path}`)}
            onChange={(expenses) => set('expenses', expenses)}
          />
        </Section>
        <Section title={text('part.say')}>
          <Textarea
            label={text('message')}
            description={text('messageHelp')}
            minRows={4}
            maxRows={14}
            maxLength={2000}
            value={values.message}
            error={errorOf('message')}
            onChange={(event) => set('message', event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={text('expiresOn')}
            min={dayFromToday(1)}
            maw={240}
            value={values.expiresOn}
            error={errorOf('expiresOn')}
            onChange={(event) => set('expiresOn', event.currentTarget.value)}
          />
        </Section>
      </Stack>
      <Stack gap="md" className={classes.sum}>
        <QuoteSumCard title={text('sum')} manDays={values.manDays} sum={sum} percent={percent} />
        <PayoutTermsSection currency={currency} />
        {departs.length > 0 && (
          <Alert color="clay" title={text('counter.title')}>
            {departs.map((departure) => (
              <Text key={departure} size="sm">
                {departure === 'dates'
                  ? text('counter.dates')
                  : text('counter.budget', { budget: brief.budget ? formatMoney(brief.budget) : '' })}
              </Text>
            ))}
          </Alert>
        )}
        <Button
          type="submit"
          size="md"
          loading={form.busy}
          h="auto"
          py="xs"
          styles={{ label: { whiteSpace: 'normal' } }}
        >
          {text(departs.length > 0 ? 'sendCounter' : 'send', { total: formatMoney(sum.total) })}
        </Button>
      </Stack>
    </form>
  );
}
