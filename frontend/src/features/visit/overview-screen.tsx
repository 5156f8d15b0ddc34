import { Button, Progress, Stack, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Booking } from '@/shared/api/types/bookings';
import type { Report } from '@/shared/api/types/reports';
import { formatAtSite, zoneCity } from '@/shared/lib/site-time';
import { Facts } from '@/shared/ui/facts';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { SiteTime } from '@/shared/ui/site-time';
import { Gate } from './gate';
import { sectionProgress } from './progress';
import { RefuseDialog } from './refuse-dialog';
import { useVisitText } from './text';
import { useVisiting, type Visiting } from './visit-frame';
import classes from './visit.module.css';

export function OverviewScreen() {
  const text = useVisitText();
  const { booking, report, work } = useVisiting();
  const may = (action: Booking['actions'][number]) => booking.actions.includes(action);
  return (
    <Page
      title={booking.factory.name}
      lead={booking.factory.address}
      width={720}
      back={{ to: `/visits/${booking.id}`, label: text('back') }}
    >
      <Stack gap="lg">
        {may('CHECK_IN') && <CheckIn booking={booking} />}
        {report && <Parts booking={booking} report={report} work={work} />}
        <Times booking={booking} />
        {may('CHECK_OUT') && (
          <Section title={text('gate.outTitle')} lead={text('gate.outText')}>
            <Gate booking={booking} way="out" />
          </Section>
        )}
        {may('REFUSE_ENTRY') && <Refuse booking={booking} />}
      </Stack>
    </Page>
  );
}

function CheckIn({ booking }: { booking: Booking }) {
  const text = useVisitText();
  const start = booking.visit?.startAt;
  const zone = booking.factory.timeZone;
  return (
    <Section title={text('gate.inTitle')} lead={text('gate.inText')}>
      {start !== undefined && (
        <Text size="sm">
          {text('gate.start', { time: `${formatAtSite(start, zone)} (${zoneCity(zone)})` })}
        </Text>
      )}
      <Gate booking={booking} way="in" />
    </Section>
  );
}

function Refuse({ booking }: { booking: Booking }) {
  const text = useVisitText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" color="brick" size="md" onClick={() => setOpen(true)}>
        {text('refuse.open')}
      </Button>
      <RefuseDialog booking={booking} opened={open} onClose={() => setOpen(false)} />
    </>
  );
}

function Times({ booking }: { booking: Booking }) {
  const text = useVisitText();
  const { visit, factory } = booking;
  if (!visit?.checkedInAt) return null;
  return (
    <Facts
      rows={[
        [
          text('gate.checkedIn'),
          <span key="in">
            <SiteTime at={visit.checkedInAt} zone={factory.timeZone} />
            {visit.onTime !== null && `, ${text(visit.onTime ? 'gate.onTime' : 'gate.late')}`}
          </span>,
        ],
        [
          text('gate.checkedOut'),
          visit.checkedOutAt === null ? null : (
            <SiteTime key="out" at={visit.checkedOutAt} zone={factory.timeZone} />
          ),
        ],
      ]}
    />
  );
}

function Parts({ report, work }: Visiting & { report: Report }) {
  const text = useVisitText();
  const sections = report.sections.map((section) => ({ section, ...sectionProgress(section, work) }));
  const answered = sections.reduce((sum, one) => sum + one.answered, 0);
  const applicable = sections.reduce((sum, one) => sum + one.all, 0);
  const decided = report.objectives.filter((one) => work.objective(one.objectiveId).verdict !== null).length;
  const objectives = report.objectives.length;
  return (
    <Section title={text('report.title')} lead={text('report.progress', { answered, applicable })}>
      <Progress
        value={applicable === 0 ? 0 : (100 * answered) / applicable}
        aria-label={text('report.progress', { answered, applicable })}
      />
      <ul className={classes.parts}>
        <Part
          to="objectives"
          title={text('part.objectives')}
          state={text('part.objectivesState', { done: decided, all: objectives })}
          done={decided === objectives}
        />
        {sections.map(({ section, answered: done, all }) => (
          <Part
            key={section.code}
            to={`answers/${section.code}`}
            title={section.title}
            state={text('section.progress', { answered: done, all })}
            done={done === all}
          />
        ))}
        <Part
          to="people"
          title={text('part.people')}
          state={String(report.people.length)}
          done={report.people.length > 0}
        />
        <Part to="findings" title={text('part.findings')} state={String(report.findings.length)} done />
        <Part
          to="summary"
          title={text('part.summary')}
          state={text(report.summary.verdict === null ? 'part.open' : 'part.done')}
          done={report.summary.verdict !== null}
        />
        <Part to="missing" title={text('part.missing')} state="" done />
      </ul>
    </Section>
  );
}

function Part({ to, title, state, done }: { to: string; title: string; state: string; done: boolean }) {
  return (
    <li className={classes.part}>
      <Link to={to} className={classes.partLink}>
        {title}
      </Link>
      <span className={classes.partState} data-done={done || undefined}>
        {state}
      </span>
      <IconChevronRight size={18} aria-hidden />
    </li>
  );
}
