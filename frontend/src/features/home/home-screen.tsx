import { Stack, Title } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { usePages } from '@/shared/api/pages';
import type { BookingAction, BookingSummary } from '@/shared/api/types/bookings';
import { formatSpan } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadMore } from '@/shared/ui/load-more';
import { MoneyText } from '@/shared/ui/money-text';
import { Page } from '@/shared/ui/page';
import { SiteTime } from '@/shared/ui/site-time';
import { Empty, Loaded } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { groupBookings, type Group } from './groups';
import classes from './home-screen.module.css';
import { useHomeText } from './text';

const order: Group[] = ['you', 'running', 'over'];

export function HomeScreen() {
  const text = useHomeText();
  const bookings = usePages<BookingSummary>('/bookings');
  const some = (bookings.data?.length ?? 0) > 0;
  return (
    <Page
      title={text('title')}
      actions={
        some && (
          <LinkButton to="/briefs/new" leftSection={<IconPlus size={18} aria-hidden />}>
            {text('plan')}
          </LinkButton>
        )
      }
    >
      <Loaded query={bookings}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              title={text('empty.title')}
              action={
                <LinkButton to="/briefs/new" size="md">
                  {text('empty.action')}
                </LinkButton>
              }
            >
              {text('empty.text')}
            </Empty>
          ) : (
            <Groups items={items} />
          )
        }
      </Loaded>
      <LoadMore pages={bookings} />
    </Page>
  );
}

function Groups({ items }: { items: BookingSummary[] }) {
  const text = useHomeText();
  const groups = groupBookings(items);
  return (
    <Stack gap="xl">
      {order
        .filter((group) => groups[group].length > 0)
        .map((group) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <Title order={2} size="h3" id={`group-${group}`} mb="sm">
              {text(`group.${group}`)} <span className={classes.count}>{groups[group].length}</span>
            </Title>
            <ul className={classes.list}>
              {groups[group].map((booking) => (
                <Row key={booking.id} booking={booking} />
              ))}
            </ul>
          </section>
        ))}
    </Stack>
  );
}

function useActionWords() {
  const text = useHomeText();
  return (action: BookingAction): string => {
    switch (action) {
      case 'SUBMIT':
      case 'ACCEPT_QUOTE':
      case 'PAY':
      case 'ACCEPT':
      case 'CANCEL_LATE_REPORT':
      case 'AGREE_SPLIT':
        return text(`action.${action}`);
      default:
        return text('action.other');
    }
  };
}

function Row({ booking }: { booking: BookingSummary }) {
  const text = useHomeText();
  const common = useCommonText();
  const words = useActionWords();
  const { factory, nextAction, deadlineAt } = booking;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link to={`/bookings/${booking.id}`} className={classes.title}>
          {booking.title}
        </Link>
        <div className={classes.quiet}>
          {factory.placeName === null
            ? factory.name
            : text('at', { factory: factory.name, place: factory.placeName })}
          {' · '}
          {common(`visitType.${booking.visitType}`)}
        </div>
        {nextAction !== null && (
          <div className={classes.next}>
            {words(nextAction)}
            {deadlineAt !== null && (
              <span className={classes.due}> · {text('due', { when: formatSpan(deadlineAt) })}</span>
            )}
          </div>
        )}
      </div>
      <div className={classes.when}>
        {booking.visitStart !== null && <SiteTime at={booking.visitStart} zone={factory.timeZone} />}
        {booking.counterpart !== null && (
          <div className={classes.quiet}>{text('with', { name: booking.counterpart })}</div>
        )}
      </div>
      <div className={classes.state}>
        <StatusBadge status={booking.status} />
        {booking.total !== null && <MoneyText money={booking.total} fw={600} />}
      </div>
      <IconChevronRight size={18} aria-hidden className={classes.chevron} />
    </li>
  );
}
