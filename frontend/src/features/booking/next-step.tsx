import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useBillingDetails } from '@/shared/api/documents';
import { api } from '@/shared/api/http';
import { asProblem } from '@/shared/api/problem';
import type { Booking, BookingAction, BookingStatus, PaymentPage } from '@/shared/api/types/bookings';
import { formatMoney } from '@/shared/lib/money';
import { formatAtSite, zoneCity } from '@/shared/lib/site-time';
import { LateNote } from '@/shared/ui/late-note';
import classes from './booking.module.css';
import { CancelDialog } from './cancel-dialog';
import { DisputeDialog } from './dispute-dialog';
import { ExtendDialog, RescheduleDialog, WithdrawDialog } from './dialogs';
import { SplitDialog } from './split-dialog';
import { useBookingText } from './text';

const over: BookingStatus[] = ['CLOSED', 'CANCELLED', 'EXPIRED', 'NO_SHOW', 'ACCEPTED'];
const withReport: BookingStatus[] = ['DELIVERED', 'REVISION', 'DISPUTED', 'ACCEPTED', 'CLOSED'];

/** What is the state, what comes next, and what may be done about it: the buttons are the server's `actions`. */
export function NextStep({ booking }: { booking: Booking }) {
  const text = useBookingText();
  const { status, actions } = booking;
  const quoted = status === 'OPEN' && booking.quotes.some(({ state }) => state === 'OPEN');
  const may = (action: BookingAction) => actions.includes(action);
  return (
    <section className={classes.next} data-over={over.includes(status) || undefined}>
      <h2>{quoted ? text('now.OPEN.quotes') : text(`now.${status}`)}</h2>
      <Start booking={booking} />
      <p>{text(`then.${status}`)}</p>
      <LateNote booking={booking} />
      <Deadline booking={booking} />
      <div className={classes.buttons}>
        {may('SUBMIT') && <To href={`/briefs/${booking.id}?step=review`}>{text('do.SUBMIT')}</To>}
        {may('PAY') && <Pay booking={booking} />}
        {withReport.includes(status) && (
          <To href={`/bookings/${booking.id}/report`}>{text(may('ACCEPT') ? 'do.ACCEPT' : 'do.read')}</To>
        )}
        <Moves booking={booking} may={may} />
      </div>
    </section>
  );
}

function Start({ booking }: { booking: Booking }) {
  const text = useBookingText();
  const { status, visit, factory } = booking;
  if (status !== 'FUNDED' || visit === null) return null;
  const time = `${formatAtSite(visit.startAt, factory.timeZone)} (${zoneCity(factory.timeZone)})`;
  return <p className={classes.start}>{text('starts.FUNDED', { time })}</p>;
}

function Deadline({ booking }: { booking: Booking }) {
  const text = useBookingText();
  const { deadlineAt, deadlineAction, factory } = booking;
  if (deadlineAt === null) return null;
  const time = `${formatAtSite(deadlineAt, factory.timeZone)} (${zoneCity(factory.timeZone)})`;
  return <p className={classes.deadline}>{text(deadlineKey(deadlineAction), { time })}</p>;
}

function deadlineKey(action: BookingAction | null) {
  switch (action) {
    case 'EXPIRE':
    case 'LAPSE':
    case 'AUTO_ACCEPT':
    case 'CANCEL_LATE_REPORT':
    case 'MARK_NO_SHOW':
    case 'DECIDE_SPLIT':
    case 'CLOSE':
      return `deadline.${action}` as const;
    default:
      return 'deadline.other';
  }
}

function To({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button component={Link} to={href} size="md" className={classes.primary}>
      {children}
    </Button>
  );
}

function Pay({ booking }: { booking: Booking }) {
  const text = useBookingText();
  const billing = useBillingDetails();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const total = booking.agreedQuote?.total;
  if (total === undefined) return null;
  const amount = formatMoney(total);
  async function pay() {
    setBusy(true);
    setFailed(undefined);
    try {
      const { checkoutUrl } = await api.post<PaymentPage>(`/bookings/${booking.id}/payment`);
      window.location.assign(checkoutUrl);
    } catch (error) {
      setFailed(asProblem(error).message);
      setBusy(false);
    }
  }
  return (
    <>
      <p>{text('do.PAY.note', { amount })}</p>
      {billing.data?.given === false && (
        <p>
          {text('invoice.missing')} <Link to="/documents/billing">{text('invoice.add')}</Link>
        </p>
      )}
      <Button size="md" className={classes.primary} loading={busy} onClick={() => void pay()}>
        {text('do.PAY', { amount })}
      </Button>
      {failed !== undefined && <p role="alert">{failed}</p>}
    </>
  );
}

type Dialog =
  | 'DISPUTE'
  | 'EXTEND_REVIEW'
  | 'RESCHEDULE'
  | 'AGREE_SPLIT'
  | 'DECIDE_SPLIT'
  | 'CANCEL'
  | 'CANCEL_LATE_REPORT'
  | 'WITHDRAW';

const dialogs: Dialog[] = [
  'AGREE_SPLIT',
  'DECIDE_SPLIT',
  'EXTEND_REVIEW',
  'RESCHEDULE',
  'DISPUTE',
  'CANCEL_LATE_REPORT',
  'CANCEL',
  'WITHDRAW',
];

function Moves({ booking, may }: { booking: Booking; may: (action: BookingAction) => boolean }) {
  const text = useBookingText();
  const [open, setOpen] = useState<Dialog>();
  const offered = (dialog: Dialog) =>
    may(dialog) && (dialog !== 'DISPUTE' || !withReport.includes(booking.status));
  const frame = (dialog: Dialog) => ({ booking, opened: open === dialog, onClose: () => setOpen(undefined) });
  return (
    <>
      {dialogs.filter(offered).map((dialog) => (
        <Button key={dialog} size="md" className={classes.quiet} onClick={() => setOpen(dialog)}>
          {text(`do.${dialog}`)}
        </Button>
      ))}
      {may('EXTEND_REVIEW') && <ExtendDialog {...frame('EXTEND_REVIEW')} />}
      {may('RESCHEDULE') && <RescheduleDialog {...frame('RESCHEDULE')} />}
      {may('AGREE_SPLIT') && <SplitDialog {...frame('AGREE_SPLIT')} deciding={false} />}
      {may('DECIDE_SPLIT') && <SplitDialog {...frame('DECIDE_SPLIT')} deciding />}
      {offered('DISPUTE') && <DisputeDialog {...frame('DISPUTE')} />}
      {may('CANCEL') && <CancelDialog {...frame('CANCEL')} />}
      {may('CANCEL_LATE_REPORT') && <CancelDialog {...frame('CANCEL_LATE_REPORT')} />}
      {may('WITHDRAW') && <WithdrawDialog {...frame('WITHDRAW')} />}
    </>
  );
}
