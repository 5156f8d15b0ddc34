import { Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { Booking } from '@/shared/api/types/bookings';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { SettlementPreview } from '@/shared/ui/settlement-preview';
import { Empty, Loaded } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useHoldText } from './text';

const shortestReason = 20;

export function HoldScreen() {
  const text = useHoldText();
  const { id = '' } = useParams();
  const booking = useBooking(id);
  return (
    <Page
      title={booking.data?.brief.title ?? text('title')}
      lead={booking.data && `${booking.data.buyer.organisationName} · ${booking.data.factory.name}`}
      back={{ to: '/admin/money/holds', label: text('back') }}
      badge={booking.data && <StatusBadge status={booking.data.status} />}
    >
      <Loaded query={booking}>
        {(data) =>
          data.actions.includes('DECIDE_HELD') ? (
            <HoldForm booking={data} />
          ) : (
            <Empty title={text('over')}>{text('overText')}</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

export function HoldForm({ booking }: { booking: Booking }) {
  const text = useHoldText();
  const client = useQueryClient();
  const [accepted, setAccepted] = useState(0);
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const preview = <SettlementPreview bookingId={booking.id} acceptedWeight={accepted} />;
  async function decide() {
    const decided = await api.post<Booking>(`/admin/bookings/${booking.id}/held-decision`, {
      acceptedWeight: accepted,
      reason: reason.trim(),
      version: booking.version,
    } satisfies BodyOf<'/api/admin/bookings/{id}/held-decision', 'post'>);
    client.setQueryData(['bookings', booking.id], decided);
    await client.invalidateQueries({ queryKey: ['admin', 'holds'] });
  }
  return (
    <Section title={text('decision')}>
      <Stack gap="md">
        <NumberInput
          label={text('weight')}
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          value={accepted}
          onChange={(value) => setAccepted(Number(value))}
        />
        {preview}
        <Textarea
          label={text('reason')}
          description={text('reasonHelp', { count: shortestReason })}
          minRows={4}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button size="md" disabled={reason.trim().length < shortestReason} onClick={() => setAsking(true)}>
            {text('confirm')}
          </Button>
        </Group>
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={text('confirmTitle')}
        confirm={text('confirm')}
        onConfirm={decide}
      >
        <Text>{text('confirmText')}</Text>
        {preview}
      </ConfirmDialog>
    </Section>
  );
}
