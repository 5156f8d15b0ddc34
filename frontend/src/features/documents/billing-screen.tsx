import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { billingKey, useBillingDetails } from '@/shared/api/documents';
import { api } from '@/shared/api/http';
import { useCountries } from '@/shared/api/session';
import type { BillingDetails } from '@/shared/api/types/documents';
import { useForm } from '@/shared/lib/form';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { DocumentsNav } from './documents-nav';
import { useDocumentsText } from './text';

export function BillingScreen() {
  const text = useDocumentsText();
  const billing = useBillingDetails();
  return (
    <Page title={text('billing')} lead={text('billingLead')} width={920}>
      <Stack gap="lg">
        <DocumentsNav />
        <Loaded query={billing}>{(details) => <BillingForm details={details} />}</Loaded>
      </Stack>
    </Page>
  );
}

type Values = Omit<BillingDetails, 'given'>;

export function BillingForm({ details }: { details: BillingDetails }) {
  const text = useDocumentsText();
  const client = useQueryClient();
  const countries = useCountries();
  const [saved, setSaved] = useState(false);
  const { given: _, ...known } = details;
  const form = useForm<Values>(known);
  const { values, errorOf } = form;

  function set<Name extends keyof Values>(name: Name, value: Values[Name]) {
    setSaved(false);
    form.set(name, value);
  }

  const save = () =>
    form.submit(async () => {
      setSaved(false);
      const written = await api.put<BillingDetails>('/billing-details', values);
      client.setQueryData(billingKey, written);
      form.set('version', written.version);
      setSaved(true);
    });

  const field = (name: 'name' | 'postalCode' | 'city' | 'taxId' | 'reference', help?: string) => (
    <TextInput
      label={text(name)}
      description={help}
      name={name}
      value={values[name]}
      error={errorOf(name)}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Section title={text('onInvoices')}>
        <FormErrorSummary failure={form.failure} />
        {field('name')}
        <Textarea
          label={text('address')}
          description={text('addressHelp')}
          name="address"
          autosize
          minRows={2}
          value={values.address}
          error={errorOf('address')}
          onChange={(event) => set('address', event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {field('postalCode')}
          {field('city')}
          <Select
            label={text('country')}
            searchable
            data={(countries.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            value={values.country === '' ? null : values.country}
            error={errorOf('country')}
            onChange={(code) => set('country', code ?? '')}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {field('taxId', text('taxIdHelp'))}
          {field('reference', text('referenceHelp'))}
        </SimpleGrid>
        <Group justify="flex-end">
          <Text role="status" c="moss.8" size="sm">
            {saved && text('saved')}
          </Text>
          <Button type="submit" size="md" loading={form.busy}>
            {text('save')}
          </Button>
        </Group>
      </Section>
    </form>
  );
}
