import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { useBooking, useBookingMoney } from '@/shared/api/bookings';
import { useMe } from '@/shared/api/session';
import type { Booking } from '@/shared/api/types/bookings';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { SampleConsentSection } from '@/shared/ui/sample-consent';
import { Loaded } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import classes from './booking.module.css';
import { BriefSection, DisputeSection } from './brief-section';
import { ConsentNote } from './consent-note';
import { MoneySection } from './money-section';
import { NextStep } from './next-step';
import { Quotes } from './quotes';
import { useBookingText } from './text';
import { TimelineSection } from './timeline-section';
import { VisitSection } from './visit-section';

export function BookingScreen() {
  const text = useBookingText();
  const { id = '' } = useParams();
  const booking = useBooking(id);
  return (
    <Page
      title={booking.data?.brief.title ?? ''}
      lead={booking.data?.factory.name}
      back={{ to: '/home', label: text('back') }}
      badge={booking.data && <StatusBadge status={booking.data.status} />}
    >
      <Loaded query={booking}>{(data) => <BookingView booking={data} />}</Loaded>
    </Page>
  );
}

function BookingView({ booking }: { booking: Booking }) {
  const money = useBookingMoney(booking.id);
  const me = useMe().data?.role;
  const admin = me === 'ADMIN';
  return (
    <div className={classes.columns}>
      <Stack gap="lg" miw={0}>
        <NextStep booking={booking} />
        {booking.consent && <ConsentNote booking={booking} consent={booking.consent} />}
        {booking.status === 'OPEN' && <Quotes booking={booking} />}
        {booking.dispute && <DisputeSection booking={booking} dispute={booking.dispute} />}
        {(booking.status === 'ACCEPTED' || booking.status === 'CLOSED') && me === 'BUYER' && (
          <SampleConsentSection bookingId={booking.id} as="BUYER" />
        )}
        <BriefSection booking={booking} />
        {booking.status !== 'OPEN' && booking.quotes.length > 1 && <Quotes booking={booking} />}
      </Stack>
      <Stack gap="lg" miw={0}>
        {money.data && booking.agreedQuote && (
          <MoneySection
            id={booking.id}
            money={money.data}
            actions={admin && <GiveBack booking={booking} />}
          />
        )}
        <VisitSection booking={booking} />
        <TimelineSection booking={booking} />
      </Stack>
    </div>
  );
}

/** Once money is released only an admin can give some of it back. */
function GiveBack({ booking }: { booking: Booking }) {
  const text = useBookingText();
  if (booking.status !== 'ACCEPTED' && booking.status !== 'CLOSED') return null;
  return (
    <LinkButton to={`/admin/money/refunds/${booking.id}`} variant="default" size="xs">
      {text('money.giveBack')}
    </LinkButton>
  );
}
