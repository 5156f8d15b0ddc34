import { Alert, Stack, Text } from '@mantine/core';
import type { SearchResult } from '@/shared/api/types/representatives';
import { LinkButton } from '@/shared/ui/link-button';
import { useSearchParams } from 'react-router';
import { Chips } from './chips';
import type { Criteria } from './criteria';
import { HitCard } from './hit-card';
import { Nearest } from './nearest';
import { SaveSearch } from './save-search';
import classes from './search.module.css';
import { useSearchText } from './text';
import { useCompared } from './use-compared';
import { useSelection } from './use-selection';
import { useShortlist } from './use-shortlist';

interface HitListProps {
  result: SearchResult;
  criteria: Criteria;
  active: string | undefined;
  onActive: (id: string | undefined) => void;
  onChange: (changes: Partial<Criteria>) => void;
}

/** Who was found, how the search was understood, and what narrows it. */
export function HitList({ result, criteria, active, onActive, onChange }: HitListProps) {
  const text = useSearchText();
  const [parameters] = useSearchParams();
  const selection = useSelection();
  const compared = useCompared();
  const shortlist = useShortlist();
  return (
    <Stack gap="sm">
      <div className={classes.head}>
        <Text fw={650} size="lg" role="status">
          {text('found', { count: result.total })}
        </Text>
        <SaveSearch />
        {compared.ids.length > 0 && (
          <LinkButton to={`/search/compare?${parameters.toString()}`} size="compact-md">
            {text('compare.open', { count: compared.ids.length })}
          </LinkButton>
        )}
      </div>
      <Chips criteria={criteria} result={result} onChange={onChange} />
      {result.degraded && (
        <Alert color="clay" role="status">
          {text('degraded')}
        </Alert>
      )}
      <Notes result={result} atFactory={(criteria.booking ?? criteria.factoryId) !== null} />
      {result.items.length === 0 ? (
        <Nearest criteria={criteria} onChange={onChange} />
      ) : (
        <ol className={classes.hits}>
          {result.items.map((hit, at) => (
            <HitCard
              key={hit.representative.id}
              hit={hit}
              number={at + 1}
              daysFromOn={result.daysFromOn}
              ratesOn={result.ratesOn}
              active={active === hit.representative.id}
              compared={compared}
              shortlist={shortlist}
              selection={selection}
              onActive={onActive}
            />
          ))}
        </ol>
      )}
    </Stack>
  );
}

/** What a reader should know about the numbers below. */
function Notes({ result, atFactory }: { result: SearchResult; atFactory: boolean }) {
  const text = useSearchText();
  const understood = result.understood
    .map(({ text: said, meant }) => `“${said}”: ${meant.map(({ name }) => name).join(' / ')}`)
    .join('; ');
  return (
    <>
      {understood !== '' && (
        <Text size="sm" c="dimmed">
          {text('understood', { words: understood })}
        </Text>
      )}
      {result.origin?.precision === 'APPROXIMATE' && (
        <Text size="sm" c="dimmed">
          {atFactory
            ? text('approximate')
            : text('approximatePlace', { name: result.origin.name ?? text('aSpot') })}
        </Text>
      )}
    </>
  );
}
