import { useNavigate, useParams } from 'react-router';
import { useBooking, useBookingStep } from '@/shared/api/bookings';
import { useProfile } from '@/shared/api/profile';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import { QuoteForm } from './quote-form';
import { useQuoteText } from './quote-text';

export function QuoteScreen() {
  const text = useQuoteText();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const booking = useBooking(id);
  const profile = useProfile();
  const step = useBookingStep(id);
  return (
    <Page
      title={text('title')}
      lead={
        booking.data && text('lead', { title: booking.data.brief.title, factory: booking.data.factory.name })
      }
      back={{ to: `/visits/${id}`, label: text('back') }}
    >
      <Loaded query={booking}>
        {(data) =>
          data.actions.includes('QUOTE') ? (
            <Loaded query={profile}>
              {(who) => (
                <QuoteForm
                  booking={data}
                  usualRate={who.dayRate}
                  onSend={async (quote) => {
                    await step('quotes', quote);
                    await navigate(`/visits/${id}`);
                  }}
                />
              )}
            </Loaded>
          ) : (
            <Empty title={text('gone')} action={<LinkButton to={`/visits/${id}`}>{text('back')}</LinkButton>}>
              {text('goneText')}
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
