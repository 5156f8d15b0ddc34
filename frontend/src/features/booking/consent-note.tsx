import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { asProblem } from '@/shared/api/problem';
import { useMe } from '@/shared/api/session';
import type { Booking, Consent } from '@/shared/api/types/bookings';
import { formatLocal } from '@/shared/lib/site-time';
import { contestedWeight } from '@/shared/lib/split';
import { useBookingText } from './text';

/** A proposal of one side waits for the other: who proposed what, and the answer. */
export function ConsentNote({ booking, consent }: { booking: Booking; consent: Consent }) {
  const text = useBookingText();
  const me = useMe();
  const step = useBookingStep(booking.id);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const mine = consent.by === me.data?.role;
  const words =
    consent.kind === 'RESCHEDULE'
      ? text('consent.RESCHEDULE', { time: formatLocal(consent.startLocal ?? '') })
      : consent.kind === 'SPLIT'
        ? text('consent.SPLIT', { weight: consent.acceptedWeight ?? 0, of: contestedWeight(booking) })
        : text('consent.EXTEND_REVIEW');
  async function answer(accept: boolean) {
    setBusy(true);
    setFailed(undefined);
    try {
      await step('consent', { accept, version: booking.version });
    } catch (error) {
      setFailed(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Alert color="clay" title={text(mine ? 'consent.mine' : 'consent.title')}>
      <Stack gap="sm">
        <Text>{words}</Text>
        {!mine && me.data?.role === 'BUYER' && (
          <Group gap="sm">
            <Button loading={busy} onClick={() => void answer(true)}>
              {text('consent.accept')}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => void answer(false)}>
              {text('consent.decline')}
            </Button>
          </Group>
        )}
        {failed !== undefined && (
          <Text c="brick.7" role="alert">
            {failed}
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
