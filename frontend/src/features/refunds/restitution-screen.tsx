import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import type { Restitution, Restitutions } from '@/shared/api/types/after-release';
import { formatHere } from '@/shared/lib/site-time';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { OrderForm } from './order-form';
import { useRefundsText } from './text';

export function RestitutionScreen() {
  const text = useRefundsText();
  const { id = '' } = useParams();
  const booking = useBooking(id);
  const restitutions = useQuery({
    queryKey: ['restitutions', id],
    queryFn: () => api.get<Restitutions>(`/admin/bookings/${id}/restitutions`),
  });
  return (
    <Page
      title={text('title')}
      lead={booking.data ? `${booking.data.brief.title} · ${text('lead')}` : text('lead')}
      back={{ to: `/bookings/${id}`, label: text('back') }}
      width={760}
    >
      <Loaded query={restitutions}>
        {(data) => (
          <Stack gap="lg">
            {data.refundable.minor > 0 ? (
              <OrderForm booking={id} refundable={data.refundable} />
            ) : (
              <Empty title={text('nothingLeft')}>{text('nothingLeftText')}</Empty>
            )}
            {data.items.length > 0 && (
              <Section title={text('before')}>
                {data.items.map((each) => (
                  <Given key={each.id} restitution={each} />
                ))}
              </Section>
            )}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

const colours = {
  WAITING: 'clay',
  DUE: 'clay',
  PENDING: 'pine',
  DONE: 'moss',
  FAILED: 'brick',
  COVERED: 'moss',
  PAID_BY_HAND: 'moss',
} satisfies Record<Restitution['refund'], string>;

function Given({ restitution }: { restitution: Restitution }) {
  const text = useRefundsText();
  const { shares } = restitution;
  const row = (name: string, money: typeof shares.amount) =>
    [name, money.minor > 0 && <MoneyText key={name} money={money} />] as [string, React.ReactNode];
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <MoneyText money={shares.amount} fw={700} />
        <Badge color={colours[restitution.refund]}>{text(`refund.${restitution.refund}`)}</Badge>
      </Group>
      <Text>{restitution.reason}</Text>
      <Text size="sm" c="dimmed">
        {text('by', { who: restitution.orderedBy, date: formatHere(restitution.at) })}
      </Text>
      <Facts
        money
        rows={[
          row(text('part.kept'), shares.keptBack),
          row(text('part.owed'), shares.owedBack),
          row(text('part.commission'), shares.commission),
          row(text('part.losses'), shares.losses),
        ]}
      />
    </Stack>
  );
}
