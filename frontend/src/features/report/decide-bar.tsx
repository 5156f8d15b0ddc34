import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useBookingStep, useSettlement } from '@/shared/api/bookings';
import { useConfig } from '@/shared/api/session';
import type { Booking } from '@/shared/api/types/bookings';
import type { Report } from '@/shared/api/types/reports';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { LateNote } from '@/shared/ui/late-note';
import { MoneyText } from '@/shared/ui/money-text';
import { SettlementPreview } from '@/shared/ui/settlement-preview';
import { outlookOf, type Decisions } from './decision';
import classes from './report.module.css';
import { ReviseDialog } from './revise-dialog';
import { useReportText } from './text';

interface DecideBarProps {
  booking: Booking;
  report: Report;
  decisions: Decisions;
}

/** What the choices do with the money, before they do it. */
export function DecideBar({ booking, report, decisions }: DecideBarProps) {
  const text = useReportText();
  const config = useConfig();
  const navigate = useNavigate();
  const step = useBookingStep(booking.id);
  const [open, setOpen] = useState<'accept' | 'contest' | 'revise'>();
  const [wanted, setWanted] = useState('');
  const outlook = outlookOf(report.objectives, decisions);
  const sums = useSettlement(booking.id, outlook.acceptedWeight, true).data;
  const contestedWeight = outlook.contested.reduce((sum, { weight }) => sum + weight, 0);
  const contesting = outlook.contested.length > 0;
  const close = () => setOpen(undefined);
  const done = () => navigate(`/bookings/${booking.id}`);

  return (
    <section className={classes.decide} aria-label={text('decide.title')}>
      <dl className={classes.sums}>
        <div>
          <dt>{text('decide.released')}</dt>
          <dd>{sums ? <MoneyText money={sums.fee} /> : '…'}</dd>
        </div>
        <div>
          <dt>{text('decide.held')}</dt>
          <dd>{sums ? <MoneyText money={sums.held} /> : '…'}</dd>
        </div>
      </dl>
      <Text size="sm" c="dimmed" className={classes.decided} role="status">
        {contesting && outlook.decided === report.objectives.length && !outlook.complete
          ? text('decide.reasons')
          : text('decide.allOpen', { done: outlook.decided, count: report.objectives.length })}
      </Text>
      {booking.actions.includes('REQUEST_REVISION') && (
        <Button variant="default" onClick={() => setOpen('revise')}>
          {text('objective.reviseShort')}
        </Button>
      )}
      {contesting ? (
        <Button color="brick" disabled={!outlook.complete} onClick={() => setOpen('contest')}>
          {text('decide.contest', { count: outlook.contested.length })}
        </Button>
      ) : (
        <Button disabled={!booking.actions.includes('ACCEPT')} onClick={() => setOpen('accept')}>
          {text(outlook.complete ? 'decide.accept' : 'decide.acceptAll')}
        </Button>
      )}
      <ConfirmDialog
        opened={open === 'accept'}
        onClose={close}
        title={text('decide.acceptTitle')}
        confirm={text('decide.accept')}
        onConfirm={async () => {
          await step('accept', { version: booking.version });
          await done();
        }}
      >
        <Text>{text('decide.acceptText', { percent: config.data?.commissionPercent ?? 12 })}</Text>
        <LateNote booking={booking} />
        <SettlementPreview bookingId={booking.id} acceptedWeight={100} />
      </ConfirmDialog>
      <ConfirmDialog
        opened={open === 'contest'}
        onClose={close}
        danger
        title={text('decide.contestTitle')}
        confirm={text('decide.confirm')}
        disabled={wanted.trim() === ''}
        onConfirm={async () => {
          await step('dispute', {
            contested: outlook.contested.map(({ objectiveId }) => ({
              objectiveId,
              reason: decisions[objectiveId]?.reason.trim() ?? '',
            })),
            wantedOutcome: wanted.trim(),
            version: booking.version,
          });
          await done();
        }}
      >
        <Text>{text('decide.contestText')}</Text>
        <LateNote booking={booking} />
        <SettlementPreview bookingId={booking.id} acceptedWeight={100 - contestedWeight} restIsHeld />
        <Textarea
          label={text('decide.wanted')}
          description={text('decide.wantedHelp')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </ConfirmDialog>
      {open === 'revise' && <ReviseDialog booking={booking} report={report} onClose={close} />}
    </section>
  );
}
