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
import { useLostText } from './lost-text';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

/** What keeps money from being sent after a database was restored. */
export function LostScreen() {
  const words = useLostText();
  const lost = useDesk<SchemaOf<'LostOperations'>>('/lost');
  return (
    <MoneyPage title={words('title')} lead={words('lead')}>
      <Loaded query={lost}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words('none')}>{words('noneText')}</Empty>
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
  const words = useLostText();
  const client = useQueryClient();
  const [settling, setSettling] = useState(false);
  const { externalId: id, kind, bookingId } = lost;
  const what = words(`kind.${kind}`, { amount: formatMoney(lost.amount) });
  return (
    <li>
      <div className={classes.words}>
        <Text fw={600}>{what}</Text>
        <Text size="sm" c="dimmed">
          {words('made', { id, made: formatHere(lost.madeAt), found: formatHere(lost.foundAt) })}
        </Text>
        <Text size="sm">{words(`next.${kind}`)}</Text>
        {bookingId !== null && <Link to={`/admin/money/bookings/${bookingId}`}>{text('booking')}</Link>}
      </div>
      <Group gap="xs">
        <LinkButton size="xs" variant="default" to="/admin/money/adjustments">
          {words('adjust')}
        </LinkButton>
        <Button size="xs" variant="default" onClick={() => setSettling(true)}>
          {words('settle')}
        </Button>
      </Group>
      {settling && (
        <ReasonDialog
          title={what}
          what={words('settleText', { id })}
          confirm={words('settle')}
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
