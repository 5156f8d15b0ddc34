import type { Booking } from '@/shared/api/types/bookings';
import { Facts } from '@/shared/ui/facts';
import { placeName } from '@/shared/ui/place-picker';
import { Section } from '@/shared/ui/section';
import { SiteTime } from '@/shared/ui/site-time';
import { useWorkText } from './text';

function at(position: NonNullable<Booking['factory']['position']>) {
  return { lat: position.lat.toFixed(4), lng: position.lng.toFixed(4) };
}

export function FactorySection({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const { factory, buyer, visit, agreedQuote } = booking;
  const start = visit?.startAt ?? agreedQuote?.startAt;
  const { position, timeZone } = factory;
  const contact = [factory.contactName, factory.contactPhone].filter(Boolean).join(', ');
  return (
    <Section title={factory.name} lead={factory.localName ?? undefined}>
      <Facts
        rows={[
          [
            text('place.when'),
            start === undefined ? null : <SiteTime key="start" at={start} zone={timeZone} />,
          ],
          [text('place.address'), factory.address],
          [text('place.near'), factory.place === null ? null : placeName(factory.place)],
          [
            text('place.position'),
            position === null
              ? null
              : position.precision === 'EXACT'
                ? `${at(position).lat}, ${at(position).lng}`
                : text('place.approximate', at(position)),
          ],
          [text('place.contact'), contact],
          [text('place.buyer'), `${buyer.name}, ${buyer.organisationName}`],
          [
            text('place.checkedIn'),
            visit?.checkedInAt ? <SiteTime key="in" at={visit.checkedInAt} zone={timeZone} /> : null,
          ],
          [
            text('place.checkedOut'),
            visit?.checkedOutAt ? <SiteTime key="out" at={visit.checkedOutAt} zone={timeZone} /> : null,
          ],
        ]}
      />
    </Section>
  );
}
