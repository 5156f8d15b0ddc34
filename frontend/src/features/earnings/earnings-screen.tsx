import { Badge, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import { formatInstantDay } from '@/shared/lib/site-time';
import { LoadMore } from '@/shared/ui/load-more';
import type { Earning, Earnings, EarningTotals } from '@/shared/api/types/representatives';
import { useStopWords } from '@/shared/text/payouts';
import { MoneyText } from '@/shared/ui/money-text';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { AccountSection } from './account-section';
import classes from './earnings.module.css';
import { StatementsSection } from './statements-section';
import { useEarningsText } from './text';

const colours = {
  HELD: 'sky',
  DUE: 'clay',
  FROZEN: 'clay',
  WAITING_FOR_ACCOUNT: 'clay',
  BLOCKED: 'brick',
  ON_THE_WAY: 'pine',
  PAID: 'moss',
  KEPT: 'gray',
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
        <StatementsSection />
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
          <li key={earning.id} className={classes.row}>
            <div className={classes.words}>
              <Link to={`/visits/${earning.bookingId}`}>{earning.title}</Link>
              <Text size="sm" c="dimmed">
                {earning.buyer}
              </Text>
            </div>
            <Progress earning={earning} />
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
              {earning.keptBack.minor > 0 && (
                <div>
                  <dt>{text('keptBack')}</dt>
                  <dd>
                    <MoneyText money={{ ...earning.keptBack, minor: -earning.keptBack.minor }} />
                  </dd>
                </div>
              )}
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

/** How far the money is, since when, and what comes next or stands in the way. */
function Progress({ earning }: { earning: Earning }) {
  const text = useEarningsText();
  const words = useStopWords();
  const { state, dueAt, sentAt, stop, rail } = earning;
  const day = (key: 'date.HELD' | 'date.DUE' | 'date.sent' | 'date.paid', at: string) => (
    <Text size="sm" c="dimmed">
      {text(key, { date: formatInstantDay(at) })}
    </Text>
  );
  return (
    <div>
      <Badge color={colours[state]}>{text(`state.${state}`)}</Badge>
      {state === 'HELD' && day('date.HELD', earning.at)}
      {dueAt !== null && state !== 'PAID' && day('date.DUE', dueAt)}
      {sentAt !== null && day('date.sent', sentAt)}
      {state === 'PAID' && day('date.paid', earning.at)}
      {stop !== null ? <Text size="sm">{words(stop)}</Text> : <Next state={state} rail={rail} />}
    </div>
  );
}

function Next({ state, rail }: Pick<Earning, 'state' | 'rail'>) {
  const text = useEarningsText();
  if (state === 'HELD') return <Text size="sm">{text('next.HELD')}</Text>;
  if (state === 'FROZEN') return <Text size="sm">{text('next.FROZEN')}</Text>;
  if (state === 'BLOCKED') return <Text size="sm">{text('next.BLOCKED')}</Text>;
  if (state === 'DUE' && rail === 'MANUAL_BANK') return <Text size="sm">{text('next.DUE')}</Text>;
  if (state === 'ON_THE_WAY' && rail !== null)
    return <Text size="sm">{text(`next.ON_THE_WAY.${rail}`)}</Text>;
  return null;
}
