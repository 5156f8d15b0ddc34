import { Badge, Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '@/shared/api/http';
import { usePages } from '@/shared/api/pages';
import { asProblem } from '@/shared/api/problem';
import { formatDay, formatHere } from '@/shared/lib/site-time';
import { LoadMore } from '@/shared/ui/load-more';
import { MoneyPage } from '@/shared/ui/money-page';
import { Empty, Loaded } from '@/shared/ui/states';
import { deskKey, type Run } from './queries';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

export function RunsScreen() {
  const text = useDeskText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const runs = usePages<Run>('/admin/money/reconciliation');
  async function start() {
    setBusy(true);
    setRefusal(undefined);
    try {
      const run = await api.post<Run>('/admin/money/reconciliation');
      await client.invalidateQueries({ queryKey: deskKey });
      await navigate(`/admin/money/reconciliation/${run.id}`);
    } catch (error) {
      setRefusal(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <MoneyPage
      title={text('runs.title')}
      lead={text('runs.lead')}
      actions={
        <Button loading={busy} onClick={() => void start()}>
          {text('runs.start')}
        </Button>
      }
    >
      <Stack gap="md">
        {refusal !== undefined && (
          <Text c="brick.7" role="alert">
            {refusal}
          </Text>
        )}
        <Loaded query={runs}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={text('runs.none')}>{text('runs.noneText')}</Empty>
            ) : (
              <ul className={classes.rows}>
                {items.map((run) => (
                  <li key={run.id}>
                    <div className={classes.words}>
                      <Link to={`/admin/money/reconciliation/${run.id}`}>{formatDay(run.day)}</Link>
                      <Text size="sm" c="dimmed">
                        {text(`runs.${run.cause}`, { name: run.askedBy ?? '' })} · <When run={run} />
                      </Text>
                    </div>
                    <RunBadge run={run} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <LoadMore pages={runs} />
      </Stack>
    </MoneyPage>
  );
}

export function When({ run }: { run: Run }) {
  const text = useDeskText();
  if (run.finishedAt === null) return <>{formatHere(run.startedAt)}</>;
  const took = new Date(run.finishedAt).getTime() - new Date(run.startedAt).getTime();
  return (
    <>
      {text('runs.took', { when: formatHere(run.startedAt), seconds: Math.max(1, Math.round(took / 1000)) })}
    </>
  );
}

export function RunBadge({ run }: { run: Run }) {
  const text = useDeskText();
  if (run.finishedAt === null) return <Badge color="sky">{text('runs.running')}</Badge>;
  if (run.found === 0) return <Badge color="moss">{text('runs.clean')}</Badge>;
  return (
    <Badge color={run.open > 0 ? 'brick' : 'gray'}>
      {text('runs.found', { found: run.found, open: run.open })}
    </Badge>
  );
}
