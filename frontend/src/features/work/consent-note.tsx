import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { asProblem } from '@/shared/api/problem';
import type { Booking, Consent } from '@/shared/api/types/bookings';
import { formatLocal } from '@/shared/lib/site-time';
import { contestedWeight } from '@/shared/lib/split';
import { useWorkText } from './text';

/** A proposal that waits for an answer: the buyer's with two buttons, the own one without. */
export function ConsentNote({ booking, consent }: { booking: Booking; consent: Consent }) {
  const text = useWorkText();
  const step = useBookingStep(booking.id);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const mine = consent.by === 'REPRESENTATIVE';
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
    <Alert color="clay" title={text(mine ? 'consent.mine' : 'consent.theirs')}>
      <Stack gap="sm">
        <Text>
          {text(`consent.${consent.kind}`, {
            time: formatLocal(consent.startLocal ?? ''),
            weight: consent.acceptedWeight ?? 0,
            of: contestedWeight(booking),
          })}
        </Text>
        {!mine && (
          <Group gap="sm">
            <Button loading={busy} onClick={() => void answer(true)}>
              {text('consent.yes')}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => void answer(false)}>
              {text('consent.no')}
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
