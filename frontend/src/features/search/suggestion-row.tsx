import { Button, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { Suggestion } from '@/shared/api/types/representatives';
import { useDebounced } from '@/shared/lib/use-debounced';
import type { Criteria } from './criteria';
import classes from './fit.module.css';
import { useSearchText } from './text';

interface SuggestionRowProps {
  typed: string;
  criteria: Criteria;
  onChoose: (changes: Partial<Criteria>) => void;
}

/** What the words in the box may mean: one click makes a filter of them. */
export function SuggestionRow({ typed, criteria, onChoose }: SuggestionRowProps) {
  const text = useSearchText();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const q = useDebounced(typed.trim(), 150);
  const found = useQuery({
    queryKey: ['search', 'suggestions', q],
    queryFn: () => api.get<{ items: Suggestion[] }>('/search/suggestions', { q }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  });
  const items = q.length < 2 ? [] : (found.data?.items ?? []);
  if (items.length === 0) return null;
  function choose({ kind, value }: Suggestion) {
    switch (kind) {
      case 'PLACE': {
        onChoose({ q: '', placeId: value, factoryId: null, booking: null });
        return;
      }
      case 'CATEGORY': {
        onChoose({ q: '', category: [...new Set([...criteria.category, value])] });
        return;
      }
      case 'PROCESS': {
        onChoose({ q: '', process: value });
        return;
      }
      case 'SERVICE': {
        onChoose({ q: '', service: value });
        return;
      }
      case 'PERSON':
        return void navigate(`/people/${value}?${parameters.toString()}`);
    }
  }
  return (
    <div className={classes.suggestions} role="group" aria-label={text('suggestions')}>
      <Text size="sm" c="dimmed" component="span">
        {text('suggestions')}
      </Text>
      {items
        .filter(({ kind }) => kind !== 'PLACE' || criteria.booking === null)
        .map((one) => (
          <Button
            key={`${one.kind}${one.value}`}
            size="compact-sm"
            variant="default"
            title={one.detail ?? undefined}
            onClick={() => choose(one)}
          >
            {text('suggestion', { kind: text(`kind.${one.kind}`), label: one.label })}
          </Button>
        ))}
    </div>
  );
}
