import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import type { Place } from '@/shared/api/types/common';
import { useDebounced } from '@/shared/lib/use-debounced';
import { useCommonText } from '@/shared/text/common';

interface PlacePickerProps {
  label: string;
  description?: string;
  country?: string | undefined;
  value: Place | null;
  error?: string | undefined;
  onChange: (place: Place | null) => void;
}

export function placeName(place: Place): string {
  const parts = [place.localName === null ? place.name : `${place.name} ${place.localName}`];
  if (place.admin1 !== null && place.admin1 !== place.name) parts.push(place.admin1);
  return [...parts, place.countryName].join(', ');
}

/** Finds a place while one types, in any script or spelling the gazetteer knows. */
export function PlacePicker({ label, description, country, value, error, onChange }: PlacePickerProps) {
  const text = useCommonText();
  const [typed, setTyped] = useState('');
  const asked = useDebounced(typed.trim(), 200);
  const places = useQuery({
    queryKey: ['places', asked, country],
    queryFn: () => api.get<{ items: Place[] }>('/places', { q: asked, country, limit: 8 }),
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const found = places.data?.items ?? [];
  const all = value === null || found.some((place) => place.id === value.id) ? found : [value, ...found];
  return (
    <Select
      label={label}
      description={description}
      error={error}
      searchable
      clearable
      placeholder={text('placeHint')}
      nothingFoundMessage={asked.length < 2 ? text('placeMore') : text('placeNone')}
      data={all.map((place) => ({ value: place.id, label: placeName(place) }))}
      filter={({ options }) => options}
      value={value?.id ?? null}
      onSearchChange={setTyped}
      onChange={(id) => onChange(all.find((place) => place.id === id) ?? null)}
    />
  );
}
