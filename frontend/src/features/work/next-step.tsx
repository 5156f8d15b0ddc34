import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useConfig } from '@/shared/api/session';
import type { Booking, BookingAction, BookingStatus } from '@/shared/api/types/bookings';
import { formatMoney } from '@/shared/lib/money';
import { formatAtSite, zoneCity } from '@/shared/lib/site-time';
import { LateNote } from '@/shared/ui/late-note';
import { BoughtDialog } from './bought-dialog';
import { CancelDialog } from './cancel-dialog';
import { DeclineDialog, ExtendDialog, RescheduleDialog, WithdrawDialog } from './dialogs';
import { DisputeDialog } from './dispute-dialog';
import { netOf } from './quote-section';
import { SplitDialog } from './split-dialog';
import { useWorkText } from './text';
import classes from './work.module.css';

const over: BookingStatus[] = ['CLOSED', 'CANCELLED', 'EXPIRED', 'NO_SHOW', 'ACCEPTED'];

/** The state in one line, what comes next, what the money does, and the moves that the server allows. */
export function NextStep({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const { status, actions } = booking;
  const may = (action: BookingAction) => actions.includes(action);
  const key = useStateKey(booking);
  return (
    <section className={classes.next} data-over={over.includes(status) || undefined}>
      <h2>{text(`now.${key}`, { buyer: booking.buyer.organisationName })}</h2>
      <p>{text(`then.${key}`)}</p>
      <MoneyWords booking={booking} />
      <LateNote booking={booking} />
      <Deadline booking={booking} />
      <div className={classes.buttons}>
        <Ways booking={booking} may={may} />
        <Moves booking={booking} may={may} />
      </div>
    </section>
  );
}

function useStateKey({ status, quotes, invitations }: Booking) {
  if (status !== 'OPEN') return status;
  if (quotes.some(({ state }) => state === 'OPEN')) return 'OPEN.quoted';
  return invitations.some(({ state }) => state === 'DECLINED') ? 'OPEN.declined' : 'OPEN';
}

function MoneyWords({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const config = useConfig();
  const { status, agreedQuote } = booking;
  if (status === 'OPEN') return <p>{text('money.QUOTE')}</p>;
  if (status === 'AGREED') return <p>{text('money.AGREED')}</p>;
  if (agreedQuote === null) return null;
  const net = formatMoney(netOf(agreedQuote, config.data?.commissionPercent ?? 12));
  if (status === 'FUNDED')
    return <p>{text('money.FUNDED', { total: formatMoney(agreedQuote.total), net })}</p>;
  if (status === 'REPORTING' || status === 'REVISION') return <p>{text('money.DELIVER', { net })}</p>;
  return null;
}

function Deadline({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const { deadlineAt, deadlineAction, factory } = booking;
  if (deadlineAt === null) return null;
  const time = `${formatAtSite(deadlineAt, factory.timeZone)} (${zoneCity(factory.timeZone)})`;
  return <p className={classes.deadline}>{text(deadlineKey(deadlineAction), { time })}</p>;
}

function deadlineKey(action: BookingAction | null) {
  switch (action) {
    case 'EXPIRE':
    case 'LAPSE':
    case 'MARK_NO_SHOW':
    case 'CANCEL_LATE_REPORT':
    case 'AUTO_ACCEPT':
    case 'DECIDE_SPLIT':
    case 'CLOSE':
      return `deadline.${action}` as const;
    default:
      return 'deadline.other';
  }
}

interface MovesProps {
  booking: Booking;
  may: (action: BookingAction) => boolean;
}

const withReport: BookingStatus[] = ['DELIVERED', 'DISPUTED', 'ACCEPTED', 'CLOSED'];

function wayOf({ booking, may }: MovesProps) {
  if (may('QUOTE')) {
    const again = booking.quotes.some(({ state }) => state === 'OPEN');
    return { to: 'quote', words: again ? 'do.QUOTE.again' : 'do.QUOTE' } as const;
  }
  if (may('CHECK_IN') || may('CHECK_OUT')) return { to: 'today', words: 'do.today' } as const;
  if (may('DELIVER')) return { to: 'today', words: 'do.report' } as const;
  if (may('DELIVER_REVISION')) return { to: 'today', words: 'do.revise' } as const;
  if (withReport.includes(booking.status)) return { to: 'report', words: 'do.read' } as const;
  return undefined;
}

function Ways(props: MovesProps) {
  const text = useWorkText();
  const way = wayOf(props);
  if (way === undefined) return null;
  return (
    <Button
      component={Link}
      to={`/visits/${props.booking.id}/${way.to}`}
      size="md"
      className={classes.primary}
    >
      {text(way.words)}
    </Button>
  );
}

const dialogs = [
  'MARK_BOUGHT',
  'AGREE_SPLIT',
  'EXTEND_REVIEW',
  'RESCHEDULE',
  'DISPUTE',
  'DECLINE',
  'WITHDRAW',
  'CANCEL',
] as const satisfies readonly BookingAction[];

const components = {
  MARK_BOUGHT: BoughtDialog,
  AGREE_SPLIT: SplitDialog,
  EXTEND_REVIEW: ExtendDialog,
  RESCHEDULE: RescheduleDialog,
  DISPUTE: DisputeDialog,
  DECLINE: DeclineDialog,
  WITHDRAW: WithdrawDialog,
  CANCEL: CancelDialog,
};

function isOffered(dialog: (typeof dialogs)[number], booking: Booking): boolean {
  if (dialog === 'MARK_BOUGHT') return (booking.agreedQuote?.expenses.length ?? 0) > 0;
  if (dialog === 'DECLINE') return !booking.invitations.some(({ state }) => state === 'DECLINED');
  if (dialog === 'EXTEND_REVIEW') return !booking.reviewExtended;
  return true;
}

function Moves({ booking, may }: MovesProps) {
  const text = useWorkText();
  const [open, setOpen] = useState<(typeof dialogs)[number]>();
  const allowed = dialogs.filter((dialog) => may(dialog) && isOffered(dialog, booking));
  return (
    <>
      {allowed.map((dialog) => {
        const Dialog = components[dialog];
        return (
          <span key={dialog}>
            <Button size="md" className={classes.quiet} onClick={() => setOpen(dialog)}>
              {text(`do.${dialog}`)}
            </Button>
            <Dialog
              key={booking.version}
              booking={booking}
              opened={open === dialog}
              onClose={() => setOpen(undefined)}
            />
          </span>
        );
      })}
    </>
  );
}
