import { Group, Stack, Text } from '@mantine/core';
import { usePages } from '@/shared/api/pages';
import { useProfile } from '@/shared/api/profile';
import type { BookingAction, BookingSummary } from '@/shared/api/types/bookings';
import { BookingGroups } from '@/shared/ui/booking-list';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { SiteTime } from '@/shared/ui/site-time';
import { Empty, Loaded } from '@/shared/ui/states';
import { useWorkText } from './text';
import { isToday } from './today';
import classes from './work.module.css';

export function WorkScreen() {
  const text = useWorkText();
  const words = useActionWords();
  const bookings = usePages<BookingSummary>('/bookings');
  return (
    <Page title={text('title')}>
      <Loaded query={bookings}>
        {(items) =>
          items.length === 0 ? (
            <NothingYet />
          ) : (
            <Stack gap="xl">
              <Today items={items} />
              <BookingGroups items={items} pathOf={({ id }) => `/visits/${id}`} actionWords={words} />
            </Stack>
          )
        }
      </Loaded>
      <LoadMore pages={bookings} />
    </Page>
  );
}

function NothingYet() {
  const text = useWorkText();
  const profile = useProfile();
  const vetted = profile.data?.status === 'VETTED';
  return (
    <Empty
      title={text('empty.title')}
      action={<LinkButton to="/profile">{text('empty.profile')}</LinkButton>}
    >
      {text(vetted ? 'empty.text' : 'empty.notVetted')}
    </Empty>
  );
}

function Today({ items }: { items: BookingSummary[] }) {
  const text = useWorkText();
  const today = items.filter((booking) => isToday(booking, new Date()));
  if (today.length === 0) return null;
  return (
    <section aria-label={text('today.title')} className={classes.today}>
      {today.map((booking) => (
        <Group key={booking.id} justify="space-between" gap="md">
          <div>
            <Text fw={650} size="lg">
              {booking.factory.name}
            </Text>
            {booking.visitStart !== null && (
              <SiteTime at={booking.visitStart} zone={booking.factory.timeZone} />
            )}
          </div>
          <LinkButton to={`/visits/${booking.id}/today`} size="md" color="clay">
            {text('today.open')}
          </LinkButton>
        </Group>
      ))}
    </section>
  );
}

function useActionWords() {
  const text = useWorkText();
  return (action: BookingAction): string => {
    switch (action) {
      case 'QUOTE':
      case 'CHECK_IN':
      case 'CHECK_OUT':
      case 'DELIVER':
      case 'DELIVER_REVISION':
      case 'AGREE_SPLIT':
      case 'MARK_BOUGHT':
        return text(`next.${action}`);
      default:
        return text('next.other');
    }
  };
}
