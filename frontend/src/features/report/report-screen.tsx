import { Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import { api } from '@/shared/api/http';
import { useMe } from '@/shared/api/session';
import type { Booking } from '@/shared/api/types/bookings';
import type { Report } from '@/shared/api/types/reports';
import { formatInstantDay } from '@/shared/lib/site-time';
import { Page } from '@/shared/ui/page';
import { PhotoGrid } from '@/shared/ui/photo-grid';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { DecideBar } from './decide-bar';
import type { Decisions } from './decision';
import { Findings } from './findings';
import { Headline } from './headline';
import { Objectives } from './objectives';
import { PeopleMet } from './people-met';
import { Sections } from './sections';
import { useReportText } from './text';

export function ReportScreen() {
  const text = useReportText();
  const { id = '' } = useParams();
  const me = useMe();
  const booking = useBooking(id);
  const report = useQuery({
    queryKey: ['bookings', id, 'report'],
    queryFn: () => api.get<Report>(`/bookings/${id}/report`),
    staleTime: 5 * 60_000,
  });
  return (
    <Page
      title={text('title')}
      lead={booking.data && `${booking.data.brief.title}, ${booking.data.factory.name}`}
      back={{
        to: `/${me.data?.role === 'REPRESENTATIVE' ? 'visits' : 'bookings'}/${id}`,
        label: text('back'),
      }}
      width={980}
      actions={
        report.data && (
          <Button
            component="a"
            href={`/api/bookings/${id}/report.pdf`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {text('pdf')}
          </Button>
        )
      }
    >
      <Loaded query={booking}>
        {(data) => <Loaded query={report}>{(content) => <Reader booking={data} report={content} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Reader({ booking, report }: { booking: Booking; report: Report }) {
  const text = useReportText();
  const [decisions, setDecisions] = useState<Decisions>({});
  const me = useMe();
  const deciding =
    me.data?.role === 'BUYER' && (booking.actions.includes('DISPUTE') || booking.actions.includes('ACCEPT'));
  return (
    <Stack gap="lg">
      <Headline booking={booking} report={report} />
      <Objectives
        booking={booking}
        report={report}
        decisions={decisions}
        onDecide={
          deciding
            ? (objectiveId, decision) => setDecisions((before) => ({ ...before, [objectiveId]: decision }))
            : undefined
        }
      />
      <Findings report={report} />
      <PeopleMet people={report.people} />
      <Sections report={report} />
      {report.photos.length > 0 && (
        <Section
          title={text('photos.title')}
          lead={
            report.deliveredAt === null
              ? undefined
              : text('delivered', { when: formatInstantDay(report.deliveredAt) })
          }
        >
          <PhotoGrid photos={report.photos} />
        </Section>
      )}
      {deciding && <DecideBar booking={booking} report={report} decisions={decisions} />}
    </Stack>
  );
}
