import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { SearchResult, SearchStanding } from '@/shared/api/types/representatives';
import { Empty } from '@/shared/ui/states';
import { filtersIn, noFilters, queryOf, type Criteria } from './criteria';
import { useSearchText } from './text';
import { changesOf, useSuggestions } from './use-suggestions';

const farKm = 3000;

interface NearestProps {
  criteria: Criteria;
  onChange: (changes: Partial<Criteria>) => void;
}

/** Nobody fits: what the words may mean, who comes closest, and what each of them lacks. */
export function Nearest({ criteria, onChange }: NearestProps) {
  const text = useSearchText();
  const [parameters] = useSearchParams();
  const asked = queryOf(criteria);
  const people = useClosest(criteria);
  const standings = useQueries({
    queries: people.map(({ representative: { id } }) => ({
      queryKey: ['search', 'standing', id, asked],
      queryFn: () => api.get<SearchStanding>(`/search/representatives/${id}/standing`, asked),
    })),
  });
  return (
    <Stack gap="md">
      <Empty title={text('empty.title')}>{text('empty.text')}</Empty>
      <Meant criteria={criteria} onChange={onChange} />
      {filtersIn(criteria) > 0 ? (
        <Button variant="default" onClick={() => onChange(noFilters)}>
          {text('empty.clear')}
        </Button>
      ) : (
        criteria.q !== '' && (
          <Button variant="default" onClick={() => onChange({ q: '' })}>
            {text('empty.clearWords', { words: criteria.q })}
          </Button>
        )
      )}
      {people.length > 0 && (
        <Stack gap="sm">
          <Title order={3}>{text('empty.nearest')}</Title>
          {people.map(({ representative }, at) => (
            <div key={representative.id}>
              <Link to={`/people/${representative.id}?${parameters.toString()}`}>{representative.name}</Link>
              <Text size="sm" c="dimmed">
                {text('empty.because', { reasons: standings[at]?.data?.whyNot.join('; ') ?? '…' })}
              </Text>
            </div>
          ))}
        </Stack>
      )}
    </Stack>
  );
}

/** First those who know the product or fit the words; where there is nobody, whoever is near. */
function useClosest(criteria: Criteria) {
  const wide = { ...criteria, ...noFilters, radiusKm: farKm };
  const alike = useAlternatives({ ...wide, category: criteria.category }, true);
  const near = useAlternatives({ ...wide, q: '' }, alike.data?.items.length === 0);
  return alike.data?.items.length === 0 ? (near.data?.items ?? []) : (alike.data?.items ?? []);
}

function useAlternatives(criteria: Criteria, enabled: boolean) {
  const query = queryOf(criteria);
  return useQuery({
    queryKey: ['search', 'nearest', query],
    queryFn: () => api.get<SearchResult>('/search/representatives', { ...query, limit: 3 }),
    enabled,
  });
}

/** The name of a place where nobody lives, or of a product that nobody writes about, is still a place or a product. */
function Meant({ criteria, onChange }: NearestProps) {
  const text = useSearchText();
  const { items } = useSuggestions(criteria.q, criteria);
  const meant = items.filter(({ kind }) => kind !== 'PERSON').slice(0, 4);
  if (meant.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm">{text('empty.meant')}</Text>
      {meant.map((one) => (
        <Button
          key={`${one.kind}:${one.value}`}
          size="compact-sm"
          variant="default"
          onClick={() => onChange(changesOf(one, criteria))}
        >
          {one.kind === 'PLACE' ? `${text('near')} ${one.label}` : one.label}
        </Button>
      ))}
    </Group>
  );
}
