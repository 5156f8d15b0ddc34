import { Anchor, Radio, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import type { VisitType, Way } from '@/shared/api/types/bookings';
import type { Factory, Page } from '@/shared/api/types/common';
import { useDebounced } from '@/shared/lib/use-debounced';
import { useCommonText } from '@/shared/text/common';
import { Section } from '@/shared/ui/section';
import classes from './brief.module.css';
import { useBriefText } from './text';
import { visitTypesOf, ways } from './visit-types';

interface WhatFieldsProps {
  factory: Pick<Factory, 'id' | 'name' | 'localName'> | null;
  title: string;
  way: Way;
  visitType: VisitType;
  errorOf: (path: string) => string | undefined;
  onFactory: (factory: Factory) => void;
  onTitle: (title: string) => void;
  onKind: (way: Way, visitType: VisitType) => void;
}

export function WhatFields({ factory, title, way, visitType, errorOf, ...on }: WhatFieldsProps) {
  const text = useBriefText();
  const common = useCommonText();
  const types: readonly VisitType[] = visitTypesOf[way];
  return (
    <Stack gap="lg">
      <Section title={text('where')}>
        <FactoryPicker factory={factory} error={errorOf('factoryId')} onChange={on.onFactory} />
        <TextInput
          label={text('title')}
          description={text('titleHelp')}
          value={title}
          error={errorOf('title')}
          onChange={(event) => on.onTitle(event.currentTarget.value)}
        />
      </Section>
      <Section title={text('way')}>
        <Radio.Group
          aria-label={text('way')}
          value={way}
          error={errorOf('way')}
          onChange={(value) => {
            const chosen = ways.find((one) => one === value) ?? 'DELEGATED';
            on.onKind(chosen, chosen === 'DELEGATED' ? 'FA' : visitTypesOf[chosen][0]);
          }}
        >
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            {ways.map((one) => (
              <Choice key={one} value={one} title={common(`way.${one}`)} help={text(`way.${one}`)} />
            ))}
          </SimpleGrid>
        </Radio.Group>
      </Section>
      {types.length > 1 && (
        <Section title={text('type')}>
          <Radio.Group
            aria-label={text('type')}
            value={visitType}
            error={errorOf('visitType')}
            onChange={(value) => on.onKind(way, types.find((one) => one === value) ?? visitType)}
          >
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              {types.map((one) => (
                <Choice key={one} value={one} title={common(`visitType.${one}`)} help={text(`type.${one}`)} />
              ))}
            </SimpleGrid>
          </Radio.Group>
        </Section>
      )}
    </Stack>
  );
}

function Choice({ value, title, help }: { value: string; title: string; help: string }) {
  return (
    <Radio.Card value={value} className={classes.choice} aria-label={`${title}. ${help}`}>
      <Radio.Indicator aria-hidden />
      <span>
        <span className={classes.choiceTitle}>{title}</span>
        <span className={classes.choiceHelp}>{help}</span>
      </span>
    </Radio.Card>
  );
}

interface FactoryPickerProps {
  factory: WhatFieldsProps['factory'];
  error: string | undefined;
  onChange: (factory: Factory) => void;
}

function FactoryPicker({ factory, error, onChange }: FactoryPickerProps) {
  const text = useBriefText();
  const [typed, setTyped] = useState('');
  const asked = useDebounced(typed === factory?.name ? '' : typed.trim(), 200);
  const factories = useQuery({
    queryKey: ['factories', 'pick', asked],
    queryFn: () => api.get<Page<Factory>>('/factories', { q: asked, limit: 20 }),
    placeholderData: keepPreviousData,
  });
  const found = factories.data?.items ?? [];
  const label = (one: { name: string; localName: string | null }) =>
    one.localName === null ? one.name : `${one.name} ${one.localName}`;
  const options = found.map((one) => ({ value: one.id, label: label(one) }));
  if (factory !== null && !found.some(({ id }) => id === factory.id)) {
    options.unshift({ value: factory.id, label: label(factory) });
  }
  return (
    <Stack gap={6}>
      <Select
        label={text('factory')}
        description={text('factoryHelp')}
        error={error}
        searchable
        data={options}
        filter={({ options: all }) => all}
        nothingFoundMessage={text('factoryNone')}
        value={factory?.id ?? null}
        onSearchChange={setTyped}
        onChange={(id) => {
          const chosen = found.find((one) => one.id === id);
          if (chosen) onChange(chosen);
        }}
      />
      <Text size="sm">
        <Anchor component={Link} to="/factories/new?for=brief" inherit>
          {text('factoryAdd')}
        </Anchor>
      </Text>
    </Stack>
  );
}
