import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import { useCountries } from '@/shared/api/session';
import { declarationKinds, type Application, type DeclarationKind } from '@/shared/api/types/representatives';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { useForm } from '@/shared/lib/form';
import { dayFromToday } from '@/shared/lib/site-time';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { Section } from '@/shared/ui/section';
import { useApplicationText } from './application-text';
import classes from './profile.module.css';

const documentTypes = ['PASSPORT', 'IDENTITY_CARD', 'RESIDENCE_PERMIT', 'DRIVING_LICENCE'] as const;

interface Reference {
  name: string;
  organisation: string;
  email: string;
}

interface Values {
  declarations: DeclarationKind[];
  references: [Reference, Reference];
  identity: { documentType: string; country: string | null; last4: string; expiresOn: string };
  note: string;
}

const noReference: Reference = { name: '', organisation: '', email: '' };

const empty: Values = {
  declarations: [],
  references: [noReference, noReference],
  identity: { documentType: 'PASSPORT', country: null, last4: '', expiresOn: '' },
  note: '',
};

export function ApplicationForm({ again }: { again: boolean }) {
  const text = useApplicationText();
  const client = useQueryClient();
  const countries = useCountries();
  const form = useForm<Values>(empty);
  const { values, set, errorOf } = form;
  const { identity } = values;
  const setIdentity = (changes: Partial<Values['identity']>) => set('identity', { ...identity, ...changes });

  function send() {
    if (values.declarations.length < declarationKinds.length) {
      form.refuse({ declarations: text('declareAll') });
      return;
    }
    if (!/^[0-9A-Za-z]{4}$/.test(identity.last4)) {
      form.refuse({ 'identity.last4': text('last4Wrong') });
      return;
    }
    const { country } = identity;
    if (country === null) {
      form.refuse({ 'identity.country': text('countryMissing') });
      return;
    }
    if (identity.expiresOn === '') {
      form.refuse({ 'identity.expiresOn': text('expiresMissing') });
      return;
    }
    void form.submit(async () => {
      const application = await api.post<Application>('/representatives/me/application', {
        declarations: values.declarations,
        references: values.references,
        identity: {
          ...identity,
          country,
        },
        note: values.note.trim() === '' ? null : values.note.trim(),
      } satisfies BodyOf<'/api/representatives/me/application', 'post'>);
      client.setQueryData(['profile', 'application'], application);
      await client.invalidateQueries({ queryKey: ['profile'], exact: true });
      window.scrollTo({ top: 0 });
    });
  }

  return (
    <form
      noValidate
      aria-label={text('apply')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="lg">
        <FormErrorSummary failure={form.failure} />
        <Section title={text('declarations')} lead={text('declarationsLead')}>
          <Stack gap="sm">
            {declarationKinds.map((kind) => (
              <div key={kind} className={classes.declaration}>
                <Text fw={600}>{text(`declaration.${kind}`)}</Text>
                <Text size="sm" mb="xs" id={`declaration-${kind}`}>
                  {text(`declarationText.${kind}`)}
                </Text>
                <Checkbox
                  label={text('agree')}
                  aria-label={`${text('agree')}: ${text(`declaration.${kind}`)}`}
                  aria-describedby={`declaration-${kind}`}
                  checked={values.declarations.includes(kind)}
                  onChange={(event) =>
                    set(
                      'declarations',
                      event.currentTarget.checked
                        ? [...values.declarations, kind]
                        : values.declarations.filter((one) => one !== kind),
                    )
                  }
                />
              </div>
            ))}
            {errorOf('declarations') !== undefined && (
              <Text size="sm" c="brick.7">
                {errorOf('declarations')}
              </Text>
            )}
          </Stack>
        </Section>
        <Section title={text('references')} lead={text('referencesLead')}>
          {values.references.map((reference, at) => (
            <ReferenceFields
              key={at}
              number={at + 1}
              value={reference}
              errorOf={(field) => errorOf(`references[${at}].${field}`)}
              onChange={(changed) =>
                set(
                  'references',
                  at === 0 ? [changed, values.references[1]] : [values.references[0], changed],
                )
              }
            />
          ))}
        </Section>
        <Section title={text('identity')} lead={text('identityLead')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={text('documentType')}
              allowDeselect={false}
              data={documentTypes.map((type) => ({ value: type, label: text(`documentType.${type}`) }))}
              value={identity.documentType}
              error={errorOf('identity.documentType')}
              onChange={(documentType) => documentType !== null && setIdentity({ documentType })}
            />
            <Select
              label={text('country')}
              searchable
              data={(countries.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
              value={identity.country}
              error={errorOf('identity.country')}
              onChange={(country) => setIdentity({ country })}
            />
            <TextInput
              label={text('last4')}
              maxLength={4}
              autoCapitalize="characters"
              value={identity.last4}
              error={errorOf('identity.last4')}
              onChange={(event) => setIdentity({ last4: event.currentTarget.value.trim() })}
            />
            <TextInput
              type="date"
              label={text('expiresOn')}
              description={' '}
              min={dayFromToday(0)}
              value={identity.expiresOn}
              error={errorOf('identity.expiresOn')}
              onChange={(event) => setIdentity({ expiresOn: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Textarea
            label={text('note')}
            description={text('noteHelp')}
            maxLength={2000}
            value={values.note}
            error={errorOf('note')}
            onChange={(event) => set('note', event.currentTarget.value)}
          />
        </Section>
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={form.busy}>
            {text(again ? 'applyAgain' : 'send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ReferenceFieldsProps {
  number: number;
  value: Reference;
  errorOf: (field: keyof Reference) => string | undefined;
  onChange: (value: Reference) => void;
}

const labels = { name: 'refName', organisation: 'refOrganisation', email: 'refEmail' } as const;

function ReferenceFields({ number, value, errorOf, onChange }: ReferenceFieldsProps) {
  const text = useApplicationText();
  const fields = ['name', 'organisation', 'email'] as const;
  return (
    <Fieldset legend={text('reference', { number })} radius="md">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {fields.map((field) => (
          <TextInput
            key={field}
            type={field === 'email' ? 'email' : 'text'}
            label={text(labels[field])}
            value={value[field]}
            error={errorOf(field)}
            onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
