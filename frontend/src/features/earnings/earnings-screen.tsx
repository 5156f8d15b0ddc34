import { Badge, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import { formatInstantDay } from '@/shared/lib/site-time';
import { LoadMore } from '@/shared/ui/load-more';
import type { Earning, Earnings, EarningTotals } from '@/shared/api/types/representatives';
import { MoneyText } from '@/shared/ui/money-text';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { AccountSection } from './account-section';
import classes from './earnings.module.css';
import { useEarningsText } from './text';

const colours = {
  HELD: 'sky',
  DUE: 'clay',
  WAITING_FOR_ACCOUNT: 'clay',
  ON_THE_WAY: 'pine',
  PAID: 'moss',
} satisfies Record<Earning['state'], string>;

export function EarningsScreen() {
  const text = useEarningsText();
  const earnings = useInfiniteQuery({
    queryKey: ['earnings'],
    queryFn: ({ pageParam }) =>
      api.get<Earnings>('/representatives/me/earnings', { after: pageParam, limit: 25 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Page title={text('title')} lead={text('lead')} width={920}>
      <Stack gap="lg">
        <Loaded query={earnings}>
          {(data) => <TotalsByCurrency totals={data.pages[0]?.totals ?? []} />}
        </Loaded>
        <AccountSection />
        {earnings.data && <EarningList items={earnings.data.pages.flatMap(({ items }) => items)} />}
        <LoadMore pages={earnings} />
      </Stack>
    </Page>
  );
}

const parts = ['held', 'due', 'onTheWay', 'paid'] as const;

function TotalsByCurrency({ totals }: { totals: EarningTotals[] }) {
  const text = useEarningsText();
  return totals.map((total) => (
    <dl key={total.currency} className={classes.totals}>
      {parts.map((part) => (
        <div key={part} data-quiet={total[part].minor === 0 || undefined}>
          <dt>{text(`total.${part}`)}</dt>
          <dd>
            <MoneyText money={total[part]} />
          </dd>
        </div>
      ))}
    </dl>
  ));
}

function EarningList({ items }: { items: Earning[] }) {
  const text = useEarningsText();
  if (items.length === 0) return <Empty title={text('list.none')}>{text('list.noneText')}</Empty>;
  return (
    <Section title={text('list.title')}>
      <ul className={classes.list}>
        {items.map((earning) => (
          <li key={`${earning.bookingId}-${earning.state}`} className={classes.row}>
            <div className={classes.words}>
              <Link to={`/visits/${earning.bookingId}`}>{earning.title}</Link>
              <Text size="sm" c="dimmed">
                {earning.buyer}
              </Text>
            </div>
            <div>
              <Badge color={colours[earning.state]}>{text(`state.${earning.state}`)}</Badge>
              <Text size="sm" c="dimmed">
                {text('since', { date: formatInstantDay(earning.at) })}
              </Text>
            </div>
            <dl className={classes.amounts}>
              <div>
                <dt>{text('gross')}</dt>
                <dd>
                  <MoneyText money={earning.gross} />
                </dd>
              </div>
              <div>
                <dt>{text('commission')}</dt>
                <dd>
                  <MoneyText money={{ ...earning.commission, minor: -earning.commission.minor }} />
                </dd>
              </div>
              <div>
                <dt>{text('net')}</dt>
                <dd>
                  <MoneyText money={earning.net} fw={700} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}
