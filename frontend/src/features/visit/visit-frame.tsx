import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import type { Booking } from '@/shared/api/types/bookings';
import type { Report } from '@/shared/api/types/reports';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import { SaveBar } from './save-bar';
import { useVisitText } from './text';
import { reportQuery, useWorkChanges, workOf, type VisitWork } from './visit-work';

export interface Visiting {
  booking: Booking;
  report: Report | undefined;
  work: VisitWork;
}

export function useVisiting(): Visiting {
  return useOutletContext<Visiting>();
}

const writable = ['ON_SITE', 'REPORTING', 'REVISION'];

/** The day on site and the writing after it: loads once, saves by itself, shows what is still on the device. */
export function VisitFrame() {
  const text = useVisitText();
  const { id = '' } = useParams();
  const booking = useBooking(id);
  const status = booking.data?.status;
  const open = status !== undefined && writable.includes(status);
  return (
    <Loaded query={booking}>
      {(data) =>
        open || data.actions.includes('CHECK_IN') ? (
          <Opened booking={data} withReport={open} />
        ) : (
          <Page title={data.brief.title} width={720} back={{ to: `/visits/${id}`, label: text('back') }}>
            <Empty
              title={text('notNow')}
              action={<LinkButton to={`/visits/${id}`}>{text('toVisit')}</LinkButton>}
            >
              {text('notNowText')}
            </Empty>
          </Page>
        )
      }
    </Loaded>
  );
}

function Opened({ booking, withReport }: { booking: Booking; withReport: boolean }) {
  const client = useQueryClient();
  const work = useMemo(() => workOf(booking.id, client), [booking.id, client]);
  const report = useQuery({
    ...reportQuery(booking.id),
    enabled: withReport,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  useWorkChanges(work);
  useEffect(() => {
    const again = () => work.flush();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [work]);
  const context = (data: Report | undefined): Visiting => ({ booking, report: data, work });
  return (
    <Stack gap={0}>
      {withReport && <SaveBar work={work} />}
      {withReport ? (
        <Loaded query={report}>{(data) => <Outlet context={context(data)} />}</Loaded>
      ) : (
        <Outlet context={context(undefined)} />
      )}
    </Stack>
  );
}
