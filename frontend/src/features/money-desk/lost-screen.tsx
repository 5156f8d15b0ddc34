import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { formatHere } from '@/shared/lib/site-time';
import { LinkButton } from '@/shared/ui/link-button';
import { MoneyPage } from '@/shared/ui/money-page';
import { Empty, Loaded } from '@/shared/ui/states';
import { deskKey, useDesk, type LostOperation } from './queries';
import { ReasonDialog } from './reason-dialog';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

/** What keeps money from being sent after a database was restored. */
export function LostScreen() {
  const text = useDeskText();
  const lost = useDesk<SchemaOf<'LostOperations'>>('/lost');
  return (
    <MoneyPage title={text('lost.title')} lead={text('lost.lead')}>
      <Loaded query={lost}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text('lost.none')}>{text('lost.noneText')}</Empty>
          ) : (
            <ul className={classes.rows}>
              {items.map((each) => (
                <Row key={each.externalId} lost={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </MoneyPage>
  );
}

function Row({ lost }: { lost: LostOperation }) {
  const text = useDeskText();
  const client = useQueryClient();
  const [settling, setSettling] = useState(false);
  const { externalId: id, kind, bookingId } = lost;
  const what = text(`lost.kind.${kind}`, { amount: formatMoney(lost.amount) });
  return (
    <li>
      <div className={classes.words}>
        <Text fw={600}>{what}</Text>
        <Text size="sm" c="dimmed">
          {text('lost.made', { id, made: formatHere(lost.madeAt), found: formatHere(lost.foundAt) })}
        </Text>
        <Text size="sm">{text(`lost.next.${kind}`)}</Text>
        {bookingId !== null && <Link to={`/admin/money/bookings/${bookingId}`}>{text('booking')}</Link>}
      </div>
      <Group gap="xs">
        <LinkButton size="xs" variant="default" to="/admin/money/adjustments">
          {text('lost.adjust')}
        </LinkButton>
        <Button size="xs" variant="default" onClick={() => setSettling(true)}>
          {text('lost.settle')}
        </Button>
      </Group>
      {settling && (
        <ReasonDialog
          title={what}
          what={text('lost.settleText', { id })}
          confirm={text('lost.settle')}
          least={20}
          onConfirm={async (reason) => {
            await api.post(`/admin/money/lost/${id}/settle`, { reason });
            await client.invalidateQueries({ queryKey: deskKey });
          }}
          onClose={() => setSettling(false)}
        />
      )}
    </li>
  );
}
