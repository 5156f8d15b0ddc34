import { IconPlus } from '@tabler/icons-react';
import { usePages } from '@/shared/api/pages';
import type { BookingAction, BookingSummary } from '@/shared/api/types/bookings';
import { BookingGroups } from '@/shared/ui/booking-list';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import { useHomeText } from './text';

export function HomeScreen() {
  const text = useHomeText();
  const words = useActionWords();
  const bookings = usePages<BookingSummary>('/bookings');
  const some = (bookings.data?.length ?? 0) > 0;
  return (
    <Page
      title={text('title')}
      actions={
        some && (
          <LinkButton to="/briefs/new" leftSection={<IconPlus size={18} aria-hidden />}>
            {text('plan')}
          </LinkButton>
        )
      }
    >
      <Loaded query={bookings}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              title={text('empty.title')}
              action={
                <LinkButton to="/briefs/new" size="md">
                  {text('empty.action')}
                </LinkButton>
              }
            >
              {text('empty.text')}
            </Empty>
          ) : (
            <BookingGroups items={items} pathOf={({ id }) => `/bookings/${id}`} actionWords={words} />
          )
        }
      </Loaded>
      <LoadMore pages={bookings} />
    </Page>
  );
}

function useActionWords() {
  const text = useHomeText();
  return (action: BookingAction): string => {
    switch (action) {
      case 'SUBMIT':
      case 'ACCEPT_QUOTE':
      case 'PAY':
      case 'ACCEPT':
      case 'CANCEL_LATE_REPORT':
      case 'AGREE_SPLIT':
        return text(`action.${action}`);
      default:
        return text('action.other');
    }
  };
}
