import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import { usePages } from '@/shared/api/pages';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { formatHere } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { LoadMore } from '@/shared/ui/load-more';
import { MoneyPage } from '@/shared/ui/money-page';
import { Empty, Loaded } from '@/shared/ui/states';
import { useNoticesText } from './notices-text';
import { deskKey } from './queries';
import { ReasonDialog } from './reason-dialog';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

type Notice = SchemaOf<'ParkedNotice'>;

/** What the provider told us and nobody could work on, each with its next step. */
export function NoticesScreen() {
  const text = useDeskText();
  const words = useNoticesText();
  const notices = usePages<Notice>('/admin/money/notices');
  return (
    <MoneyPage title={words('title')} lead={words('lead')}>
      <Loaded query={notices}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={words('none')}>
              {text('allWell', { when: formatHere(new Date(notices.dataUpdatedAt).toISOString()) })}
            </Empty>
          ) : (
            <ul className={classes.rows}>
              {items.map((notice) => (
                <Row key={notice.id} notice={notice} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <LoadMore pages={notices} />
    </MoneyPage>
  );
}

function Row({ notice }: { notice: Notice }) {
  const words = useNoticesText();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Notice['actions'][number]>();
  const { id, type, object, why, error, actions } = notice;
  const title = words('about', { type, object });
  const again = () => client.invalidateQueries({ queryKey: deskKey });
  return (
    <li>
      <div className={classes.words}>
        <Text fw={600}>{title}</Text>
        <Text size="sm">{words(`why.${why}`, { count: notice.attempts })}</Text>
        {error !== null && <Text size="sm">{words('error', { error })}</Text>}
        <Text size="sm">{words(`next.${why}`, { object })}</Text>
        <Text size="sm" c="dimmed">
          {words('came', { id, when: formatHere(notice.receivedAt) })}
        </Text>
        <Link to={`/admin/money/find?q=${encodeURIComponent(object)}`}>{words('find')}</Link>
      </div>
      <Group gap="xs">
        {actions.map((action) => (
          <Button key={action} size="xs" variant="default" onClick={() => setAsking(action)}>
            {words(action)}
          </Button>
        ))}
      </Group>
      <ConfirmDialog
        opened={asking === 'TRY_AGAIN'}
        title={title}
        confirm={words('TRY_AGAIN')}
        onConfirm={() => api.post(`/admin/money/notices/${encodeURIComponent(id)}/try-again`).finally(again)}
        onClose={() => setAsking(undefined)}
      >
        <Text>{words('tryAgainText')}</Text>
      </ConfirmDialog>
      {asking === 'SETTLE' && (
        <ReasonDialog
          title={title}
          what={words('settleText')}
          confirm={words('SETTLE')}
          least={10}
          onConfirm={async (reason) => {
            await api.post(`/admin/money/notices/${encodeURIComponent(id)}/settle`, { reason });
            await again();
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  );
}
