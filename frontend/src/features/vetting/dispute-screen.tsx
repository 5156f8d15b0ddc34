import { Badge, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { Booking, Dispute } from '@/shared/api/types/bookings';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { formatHere } from '@/shared/lib/site-time';
import { contestedWeight } from '@/shared/lib/split';
import { useCommonText } from '@/shared/text/common';
import { Facts } from '@/shared/ui/facts';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { SettlementDecision } from '@/shared/ui/settlement-decision';
import { Empty, Loaded } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useVettingText } from './text';
import classes from './vetting.module.css';

export function DisputeScreen() {
  const text = useVettingText();
  const { id = '' } = useParams();
  const booking = useBooking(id);
  return (
    <Page
      title={booking.data?.brief.title ?? text('disputes.title')}
      lead={booking.data && `${booking.data.buyer.organisationName} · ${booking.data.factory.name}`}
      back={{ to: '/admin/disputes', label: text('dispute.back') }}
      badge={booking.data && <StatusBadge status={booking.data.status} />}
    >
      <Loaded query={booking}>
        {(data) => (
          <div className={classes.columns}>
            {data.dispute && <Contested booking={data} dispute={data.dispute} />}
            {data.actions.includes('DECIDE_SPLIT') ? (
              <DecisionForm booking={data} />
            ) : (
              <Empty title={text('dispute.over')}>{data.dispute?.decision?.reason}</Empty>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Contested({ booking, dispute }: { booking: Booking; dispute: Dispute }) {
  const text = useVettingText();
  const common = useCommonText();
  const who = common(`actor.${dispute.openedBy}`);
  return (
    <Section
      title={text('dispute.contested')}
      actions={
        <LinkButton to={`/bookings/${booking.id}`} variant="default">
          {text('dispute.read')}
        </LinkButton>
      }
    >
      <ul className={classes.plain}>
        {dispute.contested.map(({ objectiveId, reason }) => {
          const objective = booking.brief.objectives.find(({ id }) => id === objectiveId);
          return (
            <li key={objectiveId} className={classes.check}>
              <div>
                <Text fw={600}>{objective?.text}</Text>
                <Text size="sm" c="dimmed">
                  {text('dispute.proof', { proof: objective?.proof ?? '' })}
                </Text>
                <Text>{reason}</Text>
              </div>
              <Badge color="gray">{text('dispute.weight', { weight: objective?.weight ?? 0 })}</Badge>
            </li>
          );
        })}
      </ul>
      <Facts
        rows={[
          [text('dispute.wanted', { who: who.toLowerCase() }), dispute.wantedOutcome],
          [text('dispute.by'), `${who}, ${formatHere(dispute.openedAt)}`],
          [text('dispute.until'), formatHere(dispute.decideBy)],
        ]}
      />
    </Section>
  );
}

export function DecisionForm({ booking }: { booking: Booking }) {
  const text = useVettingText();
  const client = useQueryClient();
  const weight = contestedWeight(booking);
  async function decide(acceptedWeight: number, reason: string) {
    const decided = await api.post<Booking>(`/admin/bookings/${booking.id}/decision`, {
      acceptedWeight,
      reason,
      version: booking.version,
    } satisfies BodyOf<'/api/admin/bookings/{id}/decision', 'post'>);
    client.setQueryData(['bookings', booking.id], decided);
    void client.invalidateQueries({ queryKey: ['bookings'] });
  }
  return (
    <SettlementDecision
      bookingId={booking.id}
      weight={weight}
      proposed={Math.floor(weight / 2)}
      words={{
        title: text('dispute.decision'),
        weight: text('dispute.accepted', { weight }),
        reason: text('dispute.reason'),
        reasonHelp: (count) => text('dispute.reasonHelp', { count }),
        confirm: text('dispute.confirm'),
        confirmTitle: text('dispute.confirmTitle'),
        confirmText: text('dispute.confirmText'),
      }}
      onDecide={decide}
    />
  );
}
