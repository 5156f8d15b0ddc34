import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import { usePages } from '@/shared/api/pages';
import { formatMoney } from '@/shared/lib/money';
import { formatHere } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { LoadMore } from '@/shared/ui/load-more';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Empty, Loaded } from '@/shared/ui/states';
import { useAccountName } from './account-text';
import { ProposalForm } from './proposal-form';
import { deskKey, type Adjustment } from './queries';
import { ReasonDialog } from './reason-dialog';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

const colours = { PROPOSED: 'clay', RELEASED: 'moss', REFUSED: 'gray' } satisfies Record<
  Adjustment['state'],
  string
>;

export function AdjustmentsScreen() {
  const text = useDeskText();
  const adjustments = usePages<Adjustment>('/admin/money/adjustments');
  return (
    <MoneyPage title={text('adjustments.title')} lead={text('adjustments.lead')}>
      <Stack gap="lg">
        <ProposalForm />
        <Loaded query={adjustments}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={text('adjustments.none')}>{text('adjustments.noneText')}</Empty>
            ) : (
              <ul className={classes.rows}>
                {items.map((adjustment) => (
                  <Row key={adjustment.id} adjustment={adjustment} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <LoadMore pages={adjustments} />
      </Stack>
    </MoneyPage>
  );
}

function Row({ adjustment }: { adjustment: Adjustment }) {
  const text = useDeskText();
  const account = useAccountName();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'RELEASE' | 'REFUSE'>();
  const { id, decision, actions } = adjustment;
  const names = { debit: account(adjustment.debit), credit: account(adjustment.credit) };
  const title = text(`kind.${adjustment.kind}`);
  async function decide(path: string, body?: unknown) {
    await api.post(`/admin/money/adjustments/${id}/${path}`, body);
    await client.invalidateQueries({ queryKey: deskKey });
  }
  return (
    <li>
      <div className={classes.words}>
        <Text fw={600}>
          {title} · <MoneyText money={adjustment.amount} />
        </Text>
        <Text size="sm">{text('adjustments.lines', names)}</Text>
        <Text size="sm">{adjustment.reason}</Text>
        <Text size="sm" c="dimmed">
          {text('adjustments.by', { name: adjustment.proposedBy, when: formatHere(adjustment.proposedAt) })}
        </Text>
        {decision && (
          <Text size="sm" c="dimmed">
            {text(`adjustments.state.${adjustment.state}`)}:{' '}
            {text('adjustments.by', { name: decision.by, when: formatHere(decision.at) })} {decision.note}
          </Text>
        )}
        {adjustment.bookingId !== null && (
          <Link to={`/admin/money/bookings/${adjustment.bookingId}`}>{text('booking')}</Link>
        )}
      </div>
      <Group gap="xs">
        <Badge color={colours[adjustment.state]}>{text(`adjustments.state.${adjustment.state}`)}</Badge>
        {actions.map((action) => (
          <Button key={action} size="xs" variant="default" onClick={() => setAsking(action)}>
            {text(`adjustments.${action}`)}
          </Button>
        ))}
      </Group>
      <ConfirmDialog
        opened={asking === 'RELEASE'}
        title={title}
        confirm={text('adjustments.RELEASE')}
        onConfirm={() => decide('release')}
        onClose={() => setAsking(undefined)}
      >
        <Text>{text('adjustments.releaseText', { amount: formatMoney(adjustment.amount), ...names })}</Text>
      </ConfirmDialog>
      {asking === 'REFUSE' && (
        <ReasonDialog
          title={title}
          what={text('adjustments.refuseText')}
          confirm={text('adjustments.REFUSE')}
          least={1}
          danger
          onConfirm={(note) => decide('refuse', { note })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  );
}
