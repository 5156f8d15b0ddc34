import {
  Button,
  Chip,
  Group,
  Input,
  MultiSelect,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useConfig, useCountries, useExpertise } from '@/shared/api/session';
import type { Named, Place } from '@/shared/api/types/common';
import type { Profile } from '@/shared/api/types/representatives';
import { useForm } from '@/shared/lib/form';
import { amountOf, fractionDigits, moneyOf } from '@/shared/lib/money';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { PlacePicker } from '@/shared/ui/place-picker';
import { Section } from '@/shared/ui/section';
import { LanguagesField } from './languages-field';
import type { ProfileInput } from './queries';
import { RadiusPicture } from './radius-picture';
import { useProfileText } from './text';

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

interface Values extends Omit<ProfileInput, 'homePlaceId' | 'dayRate' | 'version' | 'areas'> {
  areas: string[];
  homePlace: Place | null;
  rate: number | string;
  currency: string;
}

function valuesOf(profile: Profile): Values {
  return {
    headline: profile.headline,
    about: profile.about,
    homePlace: profile.homePlace,
    travelRadiusKm: profile.travelRadiusKm,
    overnightRadiusKm: profile.overnightRadiusKm,
    languages: profile.languages,
    categories: profile.categories,
    services: profile.services,
    processes: profile.processes,
    skills: profile.skills,
    workingDays: profile.workingDays,
    areas: profile.areas,
    rate: profile.dayRate === null ? '' : amountOf(profile.dayRate),
    currency: profile.dayRate?.currency ?? 'USD',
  };
}

const orNull = (value: string | null) => (value === null || value.trim() === '' ? null : value.trim());

interface ProfileFormProps {
  profile: Profile;
  onSubmit: (input: ProfileInput) => Promise<Profile>;
}

export function ProfileForm({ profile, onSubmit }: ProfileFormProps) {
  const text = useProfileText();
  const config = useConfig();
  const expertise = useExpertise();
  const countries = useCountries();
  const form = useForm<Values>(() => valuesOf(profile));
  const [note, setNote] = useState<string>();
  const { values, errorOf } = form;
  const set: typeof form.set = (name, value) => {
    setNote(undefined);
    form.set(name, value);
  };

  function send() {
    if (values.overnightRadiusKm < values.travelRadiusKm) {
      form.refuse({ overnightRadiusKm: text('radiiWrong') });
      return;
    }
    const { homePlace, rate, currency, ...rest } = values;
    void form.submit(async () => {
      const saved = await onSubmit({
        ...rest,
        headline: orNull(values.headline),
        about: orNull(values.about),
        homePlaceId: homePlace?.id ?? null,
        dayRate: rate === '' ? null : moneyOf(Number(rate), currency),
        version: profile.version,
      });
      setNote(saved.status === 'VETTED' ? text('saved') : text('savedDraft'));
    });
  }

  type Choice = 'categories' | 'services' | 'processes' | 'skills';
  const choose = (name: Choice, all: Named[] | undefined) => (
    <MultiSelect
      id={`field-${name}`}
      label={text(name)}
      placeholder={text('search')}
      nothingFoundMessage={text('none')}
      searchable
      hidePickedOptions
      data={(all ?? []).map(({ slug, name: label }) => ({ value: slug, label }))}
      value={values[name]}
      error={errorOf(name)}
      onChange={(slugs) => set(name, slugs)}
    />
  );
  const radius = (name: 'travelRadiusKm' | 'overnightRadiusKm', label: string, help: string, max: number) => (
    <NumberInput
      label={label}
      description={help}
      min={0}
      max={max}
      step={10}
      allowDecimal={false}
      value={values[name]}
      error={errorOf(name)}
      onChange={(km) => set(name, Number(km))}
    />
  );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="lg">
        <FormErrorSummary failure={form.failure} />
        <Section title={text('part.you')}>
          <TextInput
            id="field-headline"
            label={text('headline')}
            description={text('headlineHelp')}
            maxLength={120}
            value={values.headline ?? ''}
            error={errorOf('headline')}
            onChange={(event) => set('headline', event.currentTarget.value)}
          />
          <Textarea
            id="field-about"
            label={text('about')}
            description={text('aboutHelp')}
            minRows={4}
            maxRows={14}
            maxLength={4000}
            value={values.about ?? ''}
            error={errorOf('about')}
            onChange={(event) => set('about', event.currentTarget.value)}
          />
        </Section>
        <Section title={text('part.where')} lead={text('part.whereLead')}>
          <div id="field-homePlaceId">
            <PlacePicker
              label={text('homePlace')}
              description={text('homePlaceHelp')}
              value={values.homePlace}
              error={errorOf('homePlaceId')}
              onChange={(place) => set('homePlace', place)}
            />
          </div>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Stack gap="md">
              {radius('travelRadiusKm', text('travelRadius'), text('travelRadiusHelp'), 2000)}
              {radius('overnightRadiusKm', text('overnightRadius'), text('overnightRadiusHelp'), 5000)}
            </Stack>
            <RadiusPicture
              place={values.homePlace?.name ?? text('radiusHome')}
              day={values.travelRadiusKm}
              night={values.overnightRadiusKm}
            />
          </SimpleGrid>
          <MultiSelect
            id="field-areas"
            label={text('areas')}
            description={text('areasHelp')}
            searchable
            hidePickedOptions
            data={[
              ...(countries.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
              ...values.areas.filter((area) => area.includes(':')),
            ]}
            value={values.areas}
            error={errorOf('areas')}
            onChange={(areas) => set('areas', areas)}
          />
        </Section>
        <Section title={text('part.languages')} lead={text('part.languagesLead')}>
          <div id="field-languages">
            <LanguagesField
              all={expertise.data?.languages ?? []}
              value={values.languages}
              error={errorOf('languages')}
              onChange={(languages) => set('languages', languages)}
            />
          </div>
        </Section>
        <Section title={text('part.work')} lead={text('part.workLead')}>
          {choose('categories', expertise.data?.categories)}
          {choose('services', expertise.data?.services)}
          {choose('processes', expertise.data?.processes)}
          {choose('skills', expertise.data?.skills)}
        </Section>
        <Section title={text('part.terms')}>
          <Group align="flex-start" gap="sm">
            <NumberInput
              id="field-dayRate"
              label={text('dayRate')}
              description={text('dayRateHelp', { percent: config.data?.commissionPercent ?? 12 })}
              min={0}
              thousandSeparator=","
              decimalScale={fractionDigits(values.currency)}
              flex="1 1 220px"
              value={values.rate}
              error={errorOf('dayRate') ?? errorOf('dayRate.minor')}
              onChange={(rate) => set('rate', rate)}
            />
            <NativeSelect
              label={text('currency')}
              w={120}
              data={config.data?.currencies ?? [values.currency]}
              value={values.currency}
              onChange={(event) => set('currency', event.currentTarget.value)}
            />
          </Group>
          <Input.Wrapper
            label={text('workingDays')}
            labelElement="div"
            error={errorOf('workingDays')}
            id="field-workingDays"
          >
            <Chip.Group
              multiple
              value={values.workingDays}
              onChange={(days) =>
                set(
                  'workingDays',
                  weekdays.filter((day) => days.includes(day)),
                )
              }
            >
              <Group gap="xs" role="group" aria-label={text('workingDays')}>
                {weekdays.map((day) => (
                  <Chip key={day} value={day} size="md">
                    {text(`day.${day}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Input.Wrapper>
        </Section>
        <Group justify="space-between">
          <Text size="sm" c="moss.7" role="status">
            {note}
          </Text>
          <Button type="submit" size="md" loading={form.busy} ml="auto">
            {text('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
