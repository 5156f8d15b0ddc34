import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { useBooking, useBookingMoney } from '@/shared/api/bookings';
import type { Booking } from '@/shared/api/types/bookings';
import { Page } from '@/shared/ui/page';
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
  return (
    <div className={classes.columns}>
      <Stack gap="lg" miw={0}>
        <NextStep booking={booking} />
        {booking.consent && <ConsentNote booking={booking} consent={booking.consent} />}
        {booking.status === 'OPEN' && <Quotes booking={booking} />}
        {booking.dispute && <DisputeSection booking={booking} dispute={booking.dispute} />}
        <BriefSection booking={booking} />
        {booking.status !== 'OPEN' && booking.quotes.length > 1 && <Quotes booking={booking} />}
      </Stack>
      <Stack gap="lg" miw={0}>
        {money.data && booking.agreedQuote && <MoneySection money={money.data} />}
        <VisitSection booking={booking} />
        <TimelineSection booking={booking} />
      </Stack>
    </div>
  );
}
