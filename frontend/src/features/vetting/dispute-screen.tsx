import { Badge, Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { Booking, Dispute } from '@/shared/api/types/bookings';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { formatHere } from '@/shared/lib/site-time';
import { contestedWeight } from '@/shared/lib/split';
import { useCommonText } from '@/shared/text/common';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Facts } from '@/shared/ui/facts';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { SettlementPreview } from '@/shared/ui/settlement-preview';
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

const shortestReason = 20;

export function DecisionForm({ booking }: { booking: Booking }) {
  const text = useVettingText();
  const client = useQueryClient();
  const weight = contestedWeight(booking);
  const [accepted, setAccepted] = useState(Math.floor(weight / 2));
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const preview = <SettlementPreview bookingId={booking.id} acceptedWeight={accepted} />;
  async function decide() {
    const decided = await api.post<Booking>(`/admin/bookings/${booking.id}/decision`, {
      acceptedWeight: accepted,
      reason: reason.trim(),
      version: booking.version,
    } satisfies BodyOf<'/api/admin/bookings/{id}/decision', 'post'>);
    client.setQueryData(['bookings', booking.id], decided);
    void client.invalidateQueries({ queryKey: ['bookings'] });
  }
  return (
    <Section title={text('dispute.decision')}>
      <Stack gap="md">
        <NumberInput
          label={text('dispute.accepted', { weight })}
          min={0}
          max={weight}
          clampBehavior="strict"
          allowDecimal={false}
          value={accepted}
          onChange={(value) => setAccepted(Number(value))}
        />
        {preview}
        <Textarea
          label={text('dispute.reason')}
          description={text('dispute.reasonHelp', { count: shortestReason })}
          minRows={4}
          maxRows={14}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button size="md" disabled={reason.trim().length < shortestReason} onClick={() => setAsking(true)}>
            {text('dispute.confirm')}
          </Button>
        </Group>
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={text('dispute.confirmTitle')}
        confirm={text('dispute.confirm')}
        onConfirm={decide}
      >
        <Text>{text('dispute.confirmText')}</Text>
        {preview}
      </ConfirmDialog>
    </Section>
  );
}
