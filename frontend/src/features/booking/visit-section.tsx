import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Booking } from '@/shared/api/types/bookings';
import { useCommonText } from '@/shared/text/common';
import { Facts } from '@/shared/ui/facts';
import { Section } from '@/shared/ui/section';
import { SiteTime } from '@/shared/ui/site-time';
import { useBookingText } from './text';

export function VisitSection({ booking }: { booking: Booking }) {
  const text = useBookingText();
  const common = useCommonText();
  const { visit, factory, agreedQuote, representative, brief } = booking;
  const start = visit?.startAt ?? agreedQuote?.startAt;
  const zone = factory.timeZone;
  const presence = visit?.presence;
  return (
    <Section
      title={text('visit.title')}
      lead={`${common(`way.${brief.way}`)} · ${common(`visitType.${brief.visitType}`)}`}
    >
      <Facts
        rows={[
          [text('visit.when'), start !== undefined && <SiteTime at={start} zone={zone} />],
          [
            text('visit.who'),
            representative && <Link to={`/people/${representative.id}`}>{representative.name}</Link>,
          ],
          [
            text('visit.site'),
            <div key="site">
              {factory.name}
              {factory.localName !== null && <div>{factory.localName}</div>}
              <Text size="sm" c="dimmed">
                {factory.address}
              </Text>
            </div>,
          ],
          [text('visit.contact'), [factory.contactName, factory.contactPhone].filter(Boolean).join(', ')],
          [
            text('visit.arrived'),
            visit?.checkedInAt && (
              <>
                <SiteTime at={visit.checkedInAt} zone={zone} />
                {visit.onTime !== null && (
                  <Text size="sm" c={visit.onTime ? 'moss.7' : 'clay.7'}>
                    {text(visit.onTime ? 'visit.onTime' : 'visit.late')}
                  </Text>
                )}
              </>
            ),
          ],
          [
            text('visit.presence'),
            presence?.distanceM !== null &&
              presence?.distanceM !== undefined &&
              text('visit.presenceText', {
                distance: Math.round(presence.distanceM),
                accuracy: Math.round(presence.accuracyM ?? 0),
              }),
          ],
          [text('visit.left'), visit?.checkedOutAt && <SiteTime at={visit.checkedOutAt} zone={zone} />],
          [text('visit.outcome'), visit?.outcome && text(`outcome.${visit.outcome}`)],
        ]}
      />
    </Section>
  );
}
