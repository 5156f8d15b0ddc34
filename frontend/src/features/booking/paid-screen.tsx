import { Container, Loader, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheckFilled, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { Booking } from '@/shared/api/types/bookings';
import { LinkButton } from '@/shared/ui/link-button';
import { useTitle } from '@/shared/ui/page';
import { Failure } from '@/shared/ui/states';
import { useBookingText } from './text';

const everyTwoSeconds = 2_000;
const patience = 45_000;

/** Where the payment page sends the buyer back to: waits for the provider's word, never trusts the return itself. */
export function PaidScreen() {
  const text = useBookingText();
  const { id = '' } = useParams();
  const [slow, setSlow] = useState(false);
  const booking = useQuery({
    queryKey: ['bookings', id],
    queryFn: () => api.get<Booking>(`/bookings/${id}`),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.status === 'AGREED' ? everyTwoSeconds : false),
  });
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const status = booking.data?.status;
  const waiting = status === undefined || status === 'AGREED';
  const failed = status === 'OPEN' || status === 'CANCELLED' || status === 'EXPIRED';
  const title = text(waiting ? 'paid.title' : failed ? 'paid.failed' : 'paid.done');
  useTitle(title);
  return (
    <Container size={560} py={72}>
      <Stack align="center" ta="center" gap="md" role="status">
        {booking.error !== null && <Failure error={booking.error} retry={booking.refetch} />}
        {waiting ? (
          <Loader />
        ) : failed ? (
          <IconClock size={56} aria-hidden />
        ) : (
          <IconCircleCheckFilled size={56} color="#4b7a2c" aria-hidden />
        )}
        <Title order={1}>{title}</Title>
        <Text c="dimmed" maw={440}>
          {text(waiting ? (slow ? 'paid.slow' : 'paid.text') : failed ? 'paid.failedText' : 'paid.doneText')}
        </Text>
        <LinkButton to={`/bookings/${id}`} variant={waiting ? 'default' : 'filled'}>
          {text('paid.open')}
        </LinkButton>
      </Stack>
    </Container>
  );
}
