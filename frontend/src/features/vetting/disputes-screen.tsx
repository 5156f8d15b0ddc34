import { usePages } from '@/shared/api/pages';
import type { BookingSummary } from '@/shared/api/types/bookings';
import { BookingList } from '@/shared/ui/booking-list';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import { useVettingText } from './text';

export function DisputesScreen() {
  const text = useVettingText();
  const disputes = usePages<BookingSummary>('/bookings', { status: 'DISPUTED' });
  return (
    <Page title={text('disputes.title')} lead={text('disputes.lead')}>
      <Loaded query={disputes}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={text('disputes.none')}>{text('disputes.noneText')}</Empty>
          ) : (
            <BookingList
              items={items}
              pathOf={({ id }) => `/admin/disputes/${id}`}
              actionWords={() => text('disputes.next')}
            />
          )
        }
      </Loaded>
      <LoadMore pages={disputes} />
    </Page>
  );
}
