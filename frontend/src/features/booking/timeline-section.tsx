import type { Booking } from '@/shared/api/types/bookings';
import { formatAtSite, zoneCity } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import { Section } from '@/shared/ui/section';
import { Timeline } from '@/shared/ui/timeline';
import { useBookingText } from './text';

export function TimelineSection({ booking }: { booking: Booking }) {
  const text = useBookingText();
  const common = useCommonText();
  const zone = booking.factory.timeZone;
  if (booking.timeline.length === 0) return null;
  const last = booking.timeline.length - 1;
  return (
    <Section title={text('timeline.title')} lead={common('siteZone', { city: zoneCity(zone), zone })}>
      <Timeline
        items={booking.timeline.map((entry, at) => ({
          key: `${entry.at}-${at}`,
          title: entry.text,
          detail: text('timeline.by', {
            who: common(`actor.${entry.by}`),
            time: formatAtSite(entry.at, zone),
          }),
          state: at === last ? 'now' : 'done',
        }))}
      />
    </Section>
  );
}
