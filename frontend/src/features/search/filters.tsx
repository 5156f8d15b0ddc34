import { Anchor, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import { useExpertise } from '@/shared/api/session';
import type { Named, Place } from '@/shared/api/types/common';
import type { Cefr, SearchResult } from '@/shared/api/types/representatives';
import { dayFromToday } from '@/shared/lib/site-time';
import { useLevelName } from '@/shared/ui/badges';
import { PlacePicker } from '@/shared/ui/place-picker';
import { anywhereKm, filtersIn, hasOrigin, noFilters, type Criteria } from './criteria';
import { Explained } from './explained';
import { RateFilter } from './rate-filter';
import { useSearchText } from './text';

interface FiltersProps {
  criteria: Criteria;
  facets: SearchResult['facets'] | undefined;
  origin: SearchResult['origin'];
  /** how far the server looked */
  usualKm: number | null;
  factoryName: string | undefined;
  onChange: (changes: Partial<Criteria>) => void;
}

const radii = [50, 100, 200, 400, 800];
const shownCategories = 8;
const shownAreas = 8;
const cefrs: Cefr[] = ['A2', 'B1', 'B2', 'C1', 'C2', 'NATIVE'];

export function Filters({ criteria, facets, origin, usualKm, factoryName, onChange }: FiltersProps) {
  const text = useSearchText();
  const levelName = useLevelName();
  const expertise = useExpertise();
  const [picked, setPicked] = useState<Place | null>(null);
  const linked = useQuery({
    queryKey: ['places', criteria.placeId],
    queryFn: () => api.get<Place>(`/places/${criteria.placeId ?? ''}`),
    enabled: criteria.placeId !== null && picked?.id !== criteria.placeId,
    staleTime: Infinity,
  });
  const place =
    criteria.placeId === null ? null : picked?.id === criteria.placeId ? picked : (linked.data ?? null);
  const [all, setAll] = useState(false);
  const counts = new Map(facets?.categories.map(({ slug, count }) => [slug, count]));
  const order = useFirstOrder(expertise.data?.categories, counts, criteria.category);
  const categories = order.map((one) => ({ ...one, count: counts.get(one.slug) ?? 0 }));
  const shown = all ? categories : categories.slice(0, shownCategories);
  const areas = (facets?.countries ?? []).slice(0, shownAreas);
  const withCount = (name: string, count: number | undefined) =>
    count === undefined ? name : text('withCount', { name, count });

  return (
    <Stack gap="md">
      {criteria.factoryId !== null ? (
        <Text size="sm" fw={600}>
          {text('nearFactory', { factory: factoryName ?? origin?.name ?? '' })}
        </Text>
      ) : (
        <PlacePicker
          label={text('near')}
          value={place}
          onChange={(chosen) => {
            setPicked(chosen);
            onChange({ placeId: chosen?.id ?? null, around: null });
          }}
        />
      )}
      {criteria.around !== null && criteria.factoryId === null && criteria.placeId === null && (
        <Text size="sm">
          {text('around')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => onChange({ around: null })}>
            {text('aroundClear')}
          </Anchor>
        </Text>
      )}
      {(hasOrigin(criteria) || criteria.radiusKm !== null) && (
        <NativeSelect
          label={text('radius')}
          value={criteria.radiusKm ?? ''}
          data={[
            {
              value: '',
              label:
                criteria.radiusKm === null && usualKm !== null
                  ? text('radiusUsual', { km: usualKm })
                  : text('radiusUsualShort'),
            },
            ...radiiWith(criteria.radiusKm).map((km) => ({
              value: String(km),
              label: text('radiusKm', { km }),
            })),
            { value: String(anywhereKm), label: text('radiusAny') },
          ]}
          onChange={(event) => onChange({ radiusKm: Number(event.currentTarget.value) || null })}
        />
      )}
      {hasOrigin(criteria) && (
        <Explained label={text('reach')} help={text('reachHelp')}>
          {(id) => (
            <NativeSelect
              id={id}
              value={criteria.reach ?? ''}
              data={[
                { value: '', label: text('reachAny') },
                { value: 'DAY_TRIP', label: text('reachDay') },
                { value: 'OVERNIGHT', label: text('reachNight') },
              ]}
              onChange={(event) => onChange({ reach: event.currentTarget.value || null })}
            />
          )}
        </Explained>
      )}
      <Explained label={text('level')} help={text('levelHelp')}>
        {(id) => (
          <NativeSelect
            id={id}
            value={criteria.minLevel ?? ''}
            data={[
              { value: '', label: text('levelAny') },
              ...[1, 2, 3, 4].map((level) => ({
                value: String(level),
                label: level === 4 ? levelName(4) : text('levelAtLeast', { name: levelName(level) }),
              })),
            ]}
            onChange={(event) => onChange({ minLevel: Number(event.currentTarget.value) || null })}
          />
        )}
      </Explained>
      <Checkbox.Group
        label={text('category')}
        value={criteria.category}
        onChange={(category) => onChange({ category })}
      >
        <Stack gap={8} mt={6}>
          {shown.map(({ slug, name, count }) => (
            <Checkbox
              key={slug}
              value={slug}
              label={withCount(name, counts.size === 0 ? undefined : count)}
              c={counts.size > 0 && count === 0 ? 'dimmed' : undefined}
            />
          ))}
          {categories.length > shownCategories && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              onClick={() => setAll((before) => !before)}
            >
              {all ? text('fewer') : text('allCategories')}
            </Anchor>
          )}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label={text('service')}
        value={criteria.service ?? ''}
        data={[
          { value: '', label: text('any') },
          ...(expertise.data?.services ?? []).map(({ slug, name }) => ({
            value: slug,
            label: withCount(name, facets?.services.find((one) => one.slug === slug)?.count),
          })),
        ]}
        onChange={(event) => onChange({ service: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={text('language')}
        value={criteria.language ?? ''}
        data={[
          { value: '', label: text('any') },
          ...(expertise.data?.languages ?? []).map(({ code, name }) => ({
            value: code,
            label: withCount(name, facets?.languages.find((one) => one.code === code)?.count),
          })),
        ]}
        onChange={(event) =>
          onChange({ language: event.currentTarget.value || null, cefr: null, interpreter: null })
        }
      />
      {criteria.language !== null && (
        <>
          <Explained label={text('cefr')} help={text('cefrHelp')}>
            {(id) => (
              <NativeSelect
                id={id}
                value={criteria.cefr ?? ''}
                data={[
                  { value: '', label: text('any') },
                  ...cefrs.map((value) => ({ value, label: text(`cefrShort.${value}`) })),
                ]}
                onChange={(event) => onChange({ cefr: event.currentTarget.value || null })}
              />
            )}
          </Explained>
          <Checkbox
            label={text('interpreter')}
            checked={criteria.interpreter === 'true'}
            onChange={(event) => onChange({ interpreter: event.currentTarget.checked ? 'true' : null })}
          />
        </>
      )}
      <NativeSelect
        label={text('process')}
        value={criteria.process ?? ''}
        data={[
          { value: '', label: text('any') },
          ...(expertise.data?.processes ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
        onChange={(event) => onChange({ process: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={text('skill')}
        value={criteria.skill ?? ''}
        data={[
          { value: '', label: text('any') },
          ...(expertise.data?.skills ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
        onChange={(event) => onChange({ skill: event.currentTarget.value || null })}
      />
      {areas.length > 1 && (
        <Checkbox.Group label={text('area')} value={criteria.area} onChange={(area) => onChange({ area })}>
          <Stack gap={8} mt={6}>
            {areas.map(({ code, name, count }) => (
              <Checkbox key={code} value={code} label={withCount(name, count)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <RateFilter criteria={criteria} onChange={onChange} />
      <TextInput
        type="date"
        label={text('freeOn')}
        min={dayFromToday(0)}
        value={criteria.freeOn ?? ''}
        onChange={(event) => onChange({ freeOn: event.currentTarget.value || null, freeTo: null })}
      />
      {criteria.freeOn !== null && (
        <TextInput
          type="date"
          label={text('freeTo')}
          min={criteria.freeOn}
          value={criteria.freeTo ?? ''}
          onChange={(event) => onChange({ freeTo: event.currentTarget.value || null })}
        />
      )}
      <NativeSelect
        label={text('response')}
        value={criteria.maxResponseHours ?? ''}
        data={[
          { value: '', label: text('responseAny') },
          ...[4, 12, 24, 48].map((count) => ({
            value: String(count),
            label: text('responseHours', { count }),
          })),
        ]}
        onChange={(event) => onChange({ maxResponseHours: Number(event.currentTarget.value) || null })}
      />
      {filtersIn(criteria) > 0 && (
        <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onChange(noFilters)}>
          {text('clear')}
        </Anchor>
      )}
    </Stack>
  );
}

/** The usual distances, and the one that was drawn on the map. */
function radiiWith(drawn: number | null): number[] {
  return drawn === null || drawn === anywhereKm || radii.includes(drawn)
    ? radii
    : [...radii, drawn].sort((one, other) => one - other);
}

/** The chosen and the frequent first, as it was when the page opened: what one aims at must not move away. */
function useFirstOrder(
  categories: Named[] | undefined,
  counts: Map<string, number>,
  chosen: string[],
): Named[] {
  const [order, setOrder] = useState<Named[]>();
  if (order === undefined && categories !== undefined && counts.size > 0) {
    const countOf = ({ slug }: Named) => (chosen.includes(slug) ? Infinity : (counts.get(slug) ?? 0));
    setOrder(
      categories.toSorted((one, other) =>
        countOf(one) < countOf(other) ? 1 : countOf(one) > countOf(other) ? -1 : 0,
      ),
    );
  }
  return order ?? categories ?? [];
}
