import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import { asProblem, type Problem } from '@/shared/api/problem';
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
                  [
                    text('on'),
                    state.shown === null ? text('none') : state.reachable ? state.shown : text('away'),
                  ],
                  [text('people'), state.total],
                  [
                    text('compared'),
                    state.comparedAt === null || state.mended === null
                      ? text('comparedNever')
                      : text(state.mended === 0 ? 'comparedSame' : 'comparedMended', {
                          when: formatHere(state.comparedAt),
                          count: state.mended,
                        }),
                  ],
                ]}
              />
              {state.building === null ? (
                <Stack gap="sm" align="flex-start">
                  <Text role="status">{text('idle')}</Text>
                  <Group gap="sm">
                    <Compare onDone={() => index.refetch()} />
                    <Button variant="default" onClick={() => setAsking(true)}>
                      {text('build')}
                    </Button>
                  </Group>
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

/** Nothing is asked first: what differs is mended, and nothing else happens. */
function Compare({ onDone }: { onDone: () => Promise<unknown> }) {
  const text = useSearchIndexText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function run() {
    setBusy(true);
    setProblem(undefined);
    try {
      await api.post('/admin/search-index/comparison');
    } catch (error) {
      setProblem(asProblem(error));
    }
    await onDone();
    setBusy(false);
  }
  return (
    <>
      <Button loading={busy} onClick={() => void run()}>
        {text('compare')}
      </Button>
      {problem && (
        <Text role="alert" c="brick.7" size="sm" w="100%">
          {text('compareAway')}
        </Text>
      )}
    </>
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
