import { Button, Stack, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { SearchResult, SearchStanding } from '@/shared/api/types/representatives';
import { Empty } from '@/shared/ui/states';
import { noFilters, queryOf, type Criteria } from './criteria';
import { useSearchText } from './text';

const farKm = 3000;

interface NearestProps {
  criteria: Criteria;
  onChange: (changes: Partial<Criteria>) => void;
}

/** Nobody fits: who comes closest, and what each of them lacks. */
export function Nearest({ criteria, onChange }: NearestProps) {
  const text = useSearchText();
  const [parameters] = useSearchParams();
  const asked = queryOf(criteria);
  const relaxed = queryOf({ ...criteria, ...noFilters, category: criteria.category, radiusKm: farKm });
  const nearest = useQuery({
    queryKey: ['search', 'nearest', relaxed],
    queryFn: () => api.get<SearchResult>('/search/representatives', { ...relaxed, limit: 3 }),
  });
  const people = nearest.data?.items ?? [];
  const standings = useQueries({
    queries: people.map(({ representative: { id } }) => ({
      queryKey: ['search', 'standing', id, asked],
      queryFn: () => api.get<SearchStanding>(`/search/representatives/${id}/standing`, asked),
    })),
  });
  return (
    <Stack gap="md">
      <Empty title={text('empty.title')}>{text('empty.text')}</Empty>
      <Button variant="default" onClick={() => onChange(noFilters)}>
        {text('empty.clear')}
      </Button>
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
