import { Badge, Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import type { Booking } from '@/shared/api/types/bookings';
import { formatAtSite, zoneCity } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import { Page } from '@/shared/ui/page';
import { SampleConsentSection } from '@/shared/ui/sample-consent';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { Timeline } from '@/shared/ui/timeline';
import { BriefSection } from './brief-section';
import { ConsentNote } from './consent-note';
import { FactorySection } from './factory-section';
import { MoneySection } from './money-section';
import { NextStep } from './next-step';
import { PayoutTermsSection } from './payout-terms';
import { QuoteSection } from './quote-section';
import { useWorkText } from './text';
import classes from './work.module.css';

export function VisitScreen() {
  const text = useWorkText();
  const common = useCommonText();
  const { id = '' } = useParams();
  const booking = useBooking(id);
  return (
    <Page
      title={booking.data?.brief.title ?? ''}
      lead={
        booking.data &&
        `${common(`way.${booking.data.brief.way}`)} · ${common(`visitType.${booking.data.brief.visitType}`)}`
      }
      back={{ to: '/work', label: text('back') }}
      badge={booking.data && <StatusBadge status={booking.data.status} />}
    >
      <Loaded query={booking}>{(data) => <VisitView booking={data} />}</Loaded>
    </Page>
  );
}

function VisitView({ booking }: { booking: Booking }) {
  return (
    <div className={classes.columns}>
      <Stack gap="lg" miw={0}>
        <NextStep booking={booking} />
        {booking.consent && <ConsentNote booking={booking} consent={booking.consent} />}
        {booking.status === 'REVISION' && booking.revision && <RevisionSection booking={booking} />}
        {booking.dispute && <DisputeSection booking={booking} />}
        {(booking.status === 'ACCEPTED' || booking.status === 'CLOSED') && (
          <SampleConsentSection bookingId={booking.id} as="REPRESENTATIVE" />
        )}
        <BriefSection booking={booking} />
      </Stack>
      <Stack gap="lg" miw={0}>
        {(booking.status === 'OPEN' || booking.status === 'AGREED') && (
          <PayoutTermsSection currency={booking.brief.currency} />
        )}
        <FactorySection booking={booking} />
        {booking.quotes.length > 0 && <QuoteSection booking={booking} />}
        {booking.agreedQuote && <MoneySection booking={booking} />}
        <WhatHappened booking={booking} />
      </Stack>
    </div>
  );
}

function objectiveText(booking: Booking, id: string | null): string | undefined {
  return booking.brief.objectives.find((objective) => objective.id === id)?.text;
}

function RevisionSection({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const { revision } = booking;
  if (revision === null) return null;
  return (
    <Section title={text('revision.title')}>
      <Text fw={600}>{objectiveText(booking, revision.objectiveId)}</Text>
      <Text>{text('revision.criterion', { criterion: revision.criterion })}</Text>
      <Text>{revision.message}</Text>
    </Section>
  );
}

function DisputeSection({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const common = useCommonText();
  const { dispute } = booking;
  if (dispute === null) return null;
  return (
    <Section
      title={text('disputed.title')}
      actions={<Badge color="gray">{common(`actor.${dispute.openedBy}`)}</Badge>}
    >
      <ul className={classes.objectives}>
        {dispute.contested.map(({ objectiveId, reason }) => (
          <li key={objectiveId}>
            <Text fw={600}>{objectiveText(booking, objectiveId)}</Text>
            <Text size="sm">{reason}</Text>
          </li>
        ))}
      </ul>
      <Text size="sm">
        {text('disputed.wanted')}: {dispute.wantedOutcome}
      </Text>
      {dispute.decision && (
        <Text fw={600}>
          {text('disputed.decided', {
            weight: dispute.decision.acceptedWeight,
            reason: dispute.decision.reason,
          })}
        </Text>
      )}
    </Section>
  );
}

function WhatHappened({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const common = useCommonText();
  const zone = booking.factory.timeZone;
  if (booking.timeline.length === 0) return null;
  const last = booking.timeline.length - 1;
  return (
    <Section title={text('timeline.title')} lead={common('siteZone', { city: zoneCity(zone), zone })}>
      <Timeline
        items={booking.timeline.map((entry, at) => ({
          key: `${entry.at}-${at}`,
          title: entry.text,
          detail: text('timeline.by', {
            who: common(`actor.${entry.by}`),
            time: formatAtSite(entry.at, zone),
          }),
          state: at === last ? 'now' : 'done',
        }))}
      />
    </Section>
  );
}
