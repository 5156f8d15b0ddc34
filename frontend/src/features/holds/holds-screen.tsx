import { Table } from '@mantine/core';
import { Link } from 'react-router';
import { usePages } from '@/shared/api/pages';
import type { Hold } from '@/shared/api/types/bookings';
import { formatHere } from '@/shared/lib/site-time';
import { LoadMore } from '@/shared/ui/load-more';
import { MoneyText } from '@/shared/ui/money-text';
import { MoneyPage } from '@/shared/ui/money-page';
import { Empty, Loaded } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useHoldText } from './text';

const steps = {
  WAIT: (id: string) => `/bookings/${id}`,
  DECIDE_DISPUTE: (id: string) => `/admin/disputes/${id}`,
  DECIDE_HELD: (id: string) => `/admin/money/holds/${id}`,
} satisfies Record<Hold['next'], (id: string) => string>;

/** The hold clock: whose money waits, since when, until when, and what there is to do. */
export function HoldsScreen() {
  const text = useHoldText();
  const holds = usePages<Hold>('/admin/holds');
  return (
    <MoneyPage title={text('title')} lead={text('lead')}>
      <Loaded query={holds}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={text('none')}>{text('noneText')}</Empty>
          ) : (
            <Table.ScrollContainer minWidth={720}>
              <Table verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{text('booking')}</Table.Th>
                    <Table.Th ta="right">{text('held')}</Table.Th>
                    <Table.Th>{text('since')}</Table.Th>
                    <Table.Th>{text('decideFrom')}</Table.Th>
                    <Table.Th>{text('limitAt')}</Table.Th>
                    <Table.Th>{text('next')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((hold) => (
                    <Row key={hold.bookingId} hold={hold} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
      <LoadMore pages={holds} />
    </MoneyPage>
  );
}

function Row({ hold }: { hold: Hold }) {
  const text = useHoldText();
  return (
    <Table.Tr>
      <Table.Td>
        <Link to={`/bookings/${hold.bookingId}`}>{hold.title}</Link>
        <div>
          {hold.organisationName} <StatusBadge status={hold.status} />
        </div>
      </Table.Td>
      <Table.Td ta="right">
        <MoneyText money={hold.held} fw={600} />
      </Table.Td>
      <Table.Td>{formatHere(hold.heldSince)}</Table.Td>
      <Table.Td>{formatHere(hold.decideFrom)}</Table.Td>
      <Table.Td>{formatHere(hold.limitAt)}</Table.Td>
      <Table.Td>
        <Link to={steps[hold.next](hold.bookingId)}>{text(`next.${hold.next}`)}</Link>
      </Table.Td>
    </Table.Tr>
  );
}
