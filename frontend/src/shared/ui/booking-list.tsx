import { Stack, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { BookingAction, BookingSummary } from '@/shared/api/types/bookings';
import { groupBookings, type Group } from '@/shared/lib/booking-groups';
import { formatSpan } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import classes from './booking-list.module.css';
import { MoneyText } from './money-text';
import { SiteTime } from './site-time';
import { StatusBadge } from './status-badge';

interface BookingListProps {
  items: BookingSummary[];
  pathOf: (booking: BookingSummary) => string;
  actionWords: (action: BookingAction, booking: BookingSummary) => string;
}

const order: Group[] = ['you', 'running', 'over'];

/** Bookings by what needs the reader: what to do next, until when, where, with whom, for how much. */
export function BookingGroups({ items, ...rest }: BookingListProps) {
  const text = useCommonText();
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
            <BookingList items={groups[group]} {...rest} />
          </section>
        ))}
    </Stack>
  );
}

export function BookingList({ items, pathOf, actionWords }: BookingListProps) {
  return (
    <ul className={classes.list}>
      {items.map((booking) => (
        <Row
          key={booking.id}
          booking={booking}
          path={pathOf(booking)}
          next={booking.nextAction === null ? null : actionWords(booking.nextAction, booking)}
        />
      ))}
    </ul>
  );
}

function Row({ booking, path, next }: { booking: BookingSummary; path: string; next: string | null }) {
  const text = useCommonText();
  const { factory, deadlineAt } = booking;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link to={path} className={classes.title}>
          {booking.title}
        </Link>
        <div className={classes.quiet}>
          {factory.placeName === null ? factory.name : `${factory.name}, ${factory.placeName}`}
          {' · '}
          {text(`visitType.${booking.visitType}`)}
        </div>
        {next !== null && (
          <div className={classes.next}>
            {next}
            {deadlineAt !== null && (
              <span className={classes.due}> · {text('due', { when: formatSpan(deadlineAt) })}</span>
            )}
          </div>
        )}
      </div>
      <div className={classes.when}>
        {booking.visitStart !== null && <SiteTime at={booking.visitStart} zone={factory.timeZone} />}
        {booking.counterpart !== null && (
          <div className={classes.quiet}>{text('withWhom', { name: booking.counterpart })}</div>
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
