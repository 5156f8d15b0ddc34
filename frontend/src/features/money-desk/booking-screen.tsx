import { Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { formatHere } from '@/shared/lib/site-time';
import { Facts } from '@/shared/ui/facts';
import { LinkButton } from '@/shared/ui/link-button';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { Timeline } from '@/shared/ui/timeline';
import { useAccountName } from './account-text';
import { OperationRows } from './operation-rows';
import { usePostingText } from './posting-text';
import { useDesk, type Journal } from './queries';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

export function BookingMoneyScreen() {
  const text = useDeskText();
  const account = useAccountName();
  const posting = usePostingText();
  const { id = '' } = useParams();
  const money = useDesk<SchemaOf<'BookingMoneyDesk'>>(`/bookings/${id}`);
  const { data } = money;
  return (
    <MoneyPage
      title={data?.title ?? text('booking')}
      lead={data && [data.buyer, data.representative].filter(Boolean).join(' · ')}
      badge={data && <StatusBadge status={data.status} />}
      back={{ to: '/admin/money/find', label: text('booking.back') }}
      actions={
        <LinkButton to={`/bookings/${id}`} variant="default">
          {text('booking.open')}
        </LinkButton>
      }
    >
      <Loaded query={money}>
        {({ accounts, journals, operations, objects }) => (
          <Stack gap="lg">
            <Section title={text('booking.accounts')}>
              <Facts
                money
                rows={accounts.map(({ kind, balance }) => [
                  account(kind),
                  <MoneyText key={kind} money={balance} />,
                ])}
              />
            </Section>
            <Section title={text('booking.journals')}>
              <Timeline
                items={journals.map((journal) => ({
                  key: journal.id,
                  title: posting(journal.posting),
                  detail: <Lines journal={journal} />,
                }))}
              />
            </Section>
            {operations.length > 0 && (
              <Section title={text('booking.operations')}>
                <OperationRows operations={operations} />
              </Section>
            )}
            <Section title={text('booking.objects')}>
              <Text size="sm">{objects.join(', ')}</Text>
            </Section>
          </Stack>
        )}
      </Loaded>
    </MoneyPage>
  );
}

function Lines({ journal }: { journal: Journal }) {
  const text = useDeskText();
  const account = useAccountName();
  return (
    <>
      <Text size="sm" c="dimmed">
        {formatHere(journal.postedAt)} · {journal.source} {journal.sourceId}
      </Text>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={journal.sourceId}>
        <table className={`${classes.table} ${classes.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{text('balance.account')}</th>
              <th scope="col" className={classes.amount}>
                {text('adjustments.debitAccount')}
              </th>
              <th scope="col" className={classes.amount}>
                {text('adjustments.creditAccount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {journal.lines.map((line, at) => (
              <tr key={at}>
                <th scope="row">{account(line.account)}</th>
                <td className={classes.amount} data-side={text('adjustments.debitAccount')}>
                  {line.debit && <MoneyText money={line.debit} />}
                </td>
                <td className={classes.amount} data-side={text('adjustments.creditAccount')}>
                  {line.credit && <MoneyText money={line.credit} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
