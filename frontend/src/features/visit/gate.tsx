import { Button, Stack, Text, Textarea } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useBookingStep } from '@/shared/api/bookings';
import { asProblem } from '@/shared/api/problem';
import type { Booking } from '@/shared/api/types/bookings';
import { findPosition, formatDistance, metresBetween, type Fix } from './position';
import { useVisitText } from './text';
import classes from './visit.module.css';

type Looking = { state: 'looking' } | { state: 'found'; fix: Fix } | { state: 'none' };

/** Check-in and check-out: a position with its accuracy where the phone gives one, and an honest way without. */
export function Gate({ booking, way }: { booking: Booking; way: 'in' | 'out' }) {
  const text = useVisitText();
  const step = useBookingStep(booking.id);
  const [looking, setLooking] = useState<Looking>({ state: 'looking' });
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const fix = looking.state === 'found' ? looking.fix : undefined;
  const site = booking.factory.position;

  const take = useCallback(
    () =>
      findPosition().then((found) =>
        setLooking(found === undefined ? { state: 'none' } : { state: 'found', fix: found }),
      ),
    [],
  );
  useEffect(() => {
    if (way === 'in') void take();
  }, [way, take]);

  async function check() {
    setBusy(true);
    setFailed(undefined);
    try {
      const now = way === 'out' && fix === undefined ? await findPosition() : fix;
      await step(way === 'in' ? 'check-in' : 'check-out', {
        lat: now?.lat ?? null,
        lng: now?.lng ?? null,
        accuracyM: now?.accuracyM ?? null,
        capturedAt: now?.capturedAt ?? new Date().toISOString(),
        note: note.trim() === '' ? null : note.trim(),
      });
    } catch (error) {
      const problem = asProblem(error);
      setFailed(problem.errors[0]?.message ?? problem.message);
      setBusy(false);
    }
  }

  return (
    <Stack gap="sm">
      {way === 'in' && (
        <div role="status" className={classes.fix}>
          <IconMapPin size={20} aria-hidden />
          <div>
            {looking.state === 'looking' && text('gate.looking')}
            {looking.state === 'none' && text('gate.denied')}
            {fix && text('gate.fix', { metres: fix.accuracyM })}{' '}
            {fix && site && text('gate.far', { distance: formatDistance(metresBetween(fix, site)) })}
          </div>
        </div>
      )}
      <Textarea
        label={text('gate.note')}
        minRows={1}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button
        size="xl"
        fullWidth
        className={classes.wrap}
        color={way === 'in' ? 'clay' : 'pine'}
        loading={busy}
        disabled={way === 'in' && looking.state === 'looking'}
        onClick={() => void check()}
      >
        {way === 'in' && looking.state === 'none' ? text('gate.without_in') : text(`gate.${way}`)}
      </Button>
      {way === 'in' && looking.state === 'none' && (
        <Button
          variant="default"
          onClick={() => {
            setLooking({ state: 'looking' });
            void take();
          }}
        >
          {text('gate.again')}
        </Button>
      )}
      {failed !== undefined && (
        <Text c="brick.7" role="alert">
          {failed}
        </Text>
      )}
    </Stack>
  );
}
