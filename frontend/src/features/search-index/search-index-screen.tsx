import { Button, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import type { SearchIndexState } from '@/shared/api/types/representatives';
import { formatHere } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Facts } from '@/shared/ui/facts';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { useSearchIndexText } from './text';

const whileBuilding = 1000;

/** Which index the search is on, and how far the one has come that will take its place. */
export function SearchIndexScreen() {
  const text = useSearchIndexText();
  const [asking, setAsking] = useState(false);
  const index = useQuery({
    queryKey: ['search-index'],
    queryFn: () => api.get<SearchIndexState>('/admin/search-index'),
    refetchInterval: ({ state }) => (state.data?.building ? whileBuilding : false),
  });
  return (
    <Page title={text('title')} lead={text('lead')} width={860}>
      <Loaded query={index}>
        {(state) => (
          <Section title={text('now')}>
            <Stack gap="lg">
              <Facts
                rows={[
                  [text('on'), state.shown ?? text('none')],
                  [text('people'), state.total],
                ]}
              />
              {state.building === null ? (
                <Stack gap="sm" align="flex-start">
                  <Text role="status">{text('idle')}</Text>
                  <Button variant="default" onClick={() => setAsking(true)}>
                    {text('build')}
                  </Button>
                </Stack>
              ) : (
                <Building state={state} />
              )}
            </Stack>
          </Section>
        )}
      </Loaded>
      <ConfirmDialog
        opened={asking}
        title={text('confirmTitle')}
        confirm={text('build')}
        onConfirm={async () => {
          await api.post('/admin/search-index/rebuild');
          await index.refetch();
        }}
        onClose={() => setAsking(false)}
      >
        <Text>{text('confirmText')}</Text>
      </ConfirmDialog>
    </Page>
  );
}

function Building({ state: { done, total, startedAt } }: { state: SearchIndexState }) {
  const text = useSearchIndexText();
  const words = text('progress', { done, count: total });
  return (
    <Stack gap="xs" role="status">
      <Text fw={600}>{text('building')}</Text>
      <Progress
        size="lg"
        value={total === 0 ? 100 : Math.min(100, (done * 100) / total)}
        aria-label={text('building')}
      />
      <Text size="sm">{words}</Text>
      {startedAt !== null && (
        <Text size="sm" c="dimmed">
          {text('since', { at: formatHere(startedAt) })}
        </Text>
      )}
    </Stack>
  );
}
