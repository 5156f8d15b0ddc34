import { NativeSelect, Stack } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { usePages } from '@/shared/api/pages';
import { bookingStatuses, type BookingSummary } from '@/shared/api/types/bookings';
import { useCommonText } from '@/shared/text/common';
import { BookingList } from '@/shared/ui/booking-list';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import { useVettingText } from './text';

export function BookingsScreen() {
  const text = useVettingText();
  const common = useCommonText();
  const [parameters, setParameters] = useSearchParams();
  const status = bookingStatuses.find((one) => one === parameters.get('status'));
  const bookings = usePages<BookingSummary>('/bookings', status === undefined ? {} : { status });
  return (
    <Page title={text('bookings.title')} lead={text('bookings.lead')}>
      <Stack gap="md">
        <NativeSelect
          label={text('status')}
          maw={280}
          data={[
            { value: '', label: text('filter.ALL') },
            ...bookingStatuses.map((one) => ({ value: one, label: common(`status.${one}`) })),
          ]}
          value={status ?? ''}
          onChange={(event) =>
            setParameters(event.currentTarget.value === '' ? {} : { status: event.currentTarget.value })
          }
        />
        <Loaded query={bookings}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={text('bookings.none')} />
            ) : (
              <BookingList
                items={items}
                pathOf={({ id }) => `/bookings/${id}`}
                actionWords={() => text('bookings.next')}
              />
            )
          }
        </Loaded>
        <LoadMore pages={bookings} />
      </Stack>
    </Page>
  );
}
