import { Button, Group, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useCountries } from '@/shared/api/session';
import type { Factory, Place } from '@/shared/api/types/common';
import type { BodyOf, Present } from '@/shared/api/types/schema-of';
import { useForm } from '@/shared/lib/form';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { PlacePicker } from '@/shared/ui/place-picker';
import { Section } from '@/shared/ui/section';
import { readCoordinates } from './coordinates';
import { useFactoriesText } from './text';

/** What is sent; that a country is needed is the server's to say. */
export type FactoryInput = Omit<Present<BodyOf<'/api/factories', 'post'>>, 'version' | 'countryCode'> & {
  countryCode: string | null;
};

interface Values {
  name: string;
  localName: string;
  address: string;
  city: string;
  countryCode: string | null;
  place: Place | null;
  coordinates: string;
  registrationNumber: string;
  products: string[];
  contactName: string;
  contactPhone: string;
}

function valuesOf(factory: Factory | undefined): Values {
  const exact = factory?.position?.precision === 'EXACT' ? factory.position : undefined;
  return {
    name: factory?.name ?? '',
    localName: factory?.localName ?? '',
    address: factory?.address ?? '',
    city: factory?.city ?? '',
    countryCode: factory?.countryCode ?? null,
    place: factory?.place ?? null,
    coordinates: exact === undefined ? '' : `${exact.lat}, ${exact.lng}`,
    registrationNumber: factory?.registrationNumber ?? '',
    products: factory?.products ?? [],
    contactName: factory?.contactName ?? '',
    contactPhone: factory?.contactPhone ?? '',
  };
}

const orNull = (value: string) => (value.trim() === '' ? null : value.trim());

interface FactoryFormProps {
  factory?: Factory;
  submit: string;
  onSubmit: (input: FactoryInput) => Promise<void>;
}

export function FactoryForm({ factory, submit, onSubmit }: FactoryFormProps) {
  const text = useFactoriesText();
  const countries = useCountries();
  const form = useForm<Values>(() => valuesOf(factory));
  const { values, set, errorOf } = form;

  function send() {
    const position = readCoordinates(values.coordinates);
    if (position === undefined) {
      form.refuse({ coordinates: text('coordinatesWrong') });
      return;
    }
    void form.submit(() =>
      onSubmit({
        name: values.name.trim(),
        localName: orNull(values.localName),
        address: values.address.trim(),
        city: orNull(values.city),
        countryCode: values.countryCode,
        placeId: values.place?.id ?? null,
        lat: position?.lat ?? null,
        lng: position?.lng ?? null,
        registrationNumber: orNull(values.registrationNumber),
        products: values.products,
        contactName: orNull(values.contactName),
        contactPhone: orNull(values.contactPhone),
      }),
    );
  }

  type Words = 'name' | 'localName' | 'city' | 'registrationNumber' | 'contactName' | 'contactPhone';
  const field = (name: Words, description?: string) => (
    <TextInput
      label={text(name)}
      description={description}
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
        send();
      }}
    >
      <Stack gap="lg">
        <FormErrorSummary failure={form.failure} />
        <Section title={text('part.who')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {field('name')}
            {field('localName')}
          </SimpleGrid>
          {field('registrationNumber', text('registrationHelp'))}
          <TagsInput
            label={text('products')}
            description={text('productsHelp')}
            value={values.products}
            error={errorOf('products')}
            onChange={(products) => set('products', products)}
          />
        </Section>
        <Section title={text('part.where')}>
          <Textarea
            label={text('address')}
            description={text('addressHelp')}
            name="address"
            value={values.address}
            error={errorOf('address')}
            onChange={(event) => set('address', event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {field('city')}
            <Select
              label={text('country')}
              searchable
              data={(countries.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
              value={values.countryCode}
              error={errorOf('countryCode')}
              onChange={(code) => set('countryCode', code)}
            />
          </SimpleGrid>
          <PlacePicker
            label={text('place')}
            description={text('placeHelp')}
            country={values.countryCode ?? undefined}
            value={values.place}
            error={errorOf('placeId')}
            onChange={(place) => set('place', place)}
          />
          <TextInput
            label={text('coordinates')}
            description={text('coordinatesHelp')}
            name="coordinates"
            value={values.coordinates}
            error={errorOf('coordinates') ?? errorOf('lat') ?? errorOf('lng')}
            onChange={(event) => set('coordinates', event.currentTarget.value)}
          />
        </Section>
        <Section title={text('part.contact')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {field('contactName')}
            {field('contactPhone')}
          </SimpleGrid>
        </Section>
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={form.busy}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
