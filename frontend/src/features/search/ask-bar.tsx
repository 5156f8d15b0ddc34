import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useBookingStep } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { Booking } from '@/shared/api/types/bookings';
import type { PublicProfile } from '@/shared/api/types/representatives';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Face } from '@/shared/ui/face';
import classes from './search.module.css';
import { useSearchText } from './text';
import type { useSelection } from './use-selection';

interface AskBarProps {
  booking: Booking;
  selection: ReturnType<typeof useSelection>;
}

/** Who will be asked, always in sight; asking is one more click, with what follows from it in words. */
export function AskBar({ booking, selection }: AskBarProps) {
  const text = useSearchText();
  const step = useBookingStep(booking.id);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const people = useQueries({
    queries: selection.ids.map((id) => ({
      queryKey: ['representatives', id],
      queryFn: () => api.get<PublicProfile>(`/representatives/${id}`),
    })),
  });
  if (booking.status !== 'DRAFT') return null;
  const count = selection.ids.length;
  async function send() {
    await step('submit', { representativeIds: selection.ids, version: booking.version });
    await navigate(`/bookings/${booking.id}`);
  }
  return (
    <section className={classes.askBar} aria-label={text('chosen', { count })}>
      <div className={classes.askInner} data-empty={count === 0 || undefined}>
        <Group gap="xs" flex={1} miw={0}>
          {count === 0 ? (
            <Text size="sm">{text('choose')}</Text>
          ) : (
            people.map(({ data }, at) => {
              const name = data?.name ?? '';
              const id = selection.ids[at] ?? '';
              return (
                <span key={id} className={classes.chip}>
                  <Face name={name} size={26} />
                  <span className={classes.chipName}>{name}</span>
                  <CloseButton
                    size="sm"
                    aria-label={text('remove', { name })}
                    onClick={() => selection.toggle(id)}
                  />
                </span>
              );
            })
          )}
        </Group>
        <Text size="sm" c="dimmed" className="tabular">
          {selection.full ? text('full') : text('chosen', { count })}
        </Text>
        <Button size="md" disabled={count === 0} onClick={() => setAsking(true)}>
          {count === 0 ? text('sendNone') : text('send', { count })}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={text('send.title')}
        confirm={text('send.confirm')}
        onConfirm={send}
        onClose={() => setAsking(false)}
      >
        <Text>{text('send.text')}</Text>
        <Text fw={600}>{people.map(({ data }) => data?.name ?? '').join(', ')}</Text>
      </ConfirmDialog>
    </section>
  );
}
