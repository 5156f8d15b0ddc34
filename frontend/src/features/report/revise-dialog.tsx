import { NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useBookingStep } from '@/shared/api/bookings';
import type { Booking } from '@/shared/api/types/bookings';
import type { Report } from '@/shared/api/types/reports';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useReportText } from './text';

interface ReviseDialogProps {
  booking: Booking;
  report: Report;
  onClose: () => void;
}

export function ReviseDialog({ booking, report, onClose }: ReviseDialogProps) {
  const text = useReportText();
  const navigate = useNavigate();
  const step = useBookingStep(booking.id);
  const [objectiveId, setObjectiveId] = useState(report.objectives[0]?.objectiveId ?? '');
  const [criterion, setCriterion] = useState('');
  const [message, setMessage] = useState('');
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={text('revise.title')}
      confirm={text('revise.confirm')}
      disabled={criterion.trim() === '' || message.trim() === ''}
      onConfirm={async () => {
        await step('revision', {
          objectiveId,
          criterion: criterion.trim(),
          message: message.trim(),
          version: booking.version,
        });
        await navigate(`/bookings/${booking.id}`);
      }}
    >
      <Text>{text('revise.text', { round: booking.revisionRounds + 1 })}</Text>
      <NativeSelect
        label={text('revise.objective')}
        value={objectiveId}
        data={report.objectives.map((objective) => ({ value: objective.objectiveId, label: objective.text }))}
        onChange={(event) => setObjectiveId(event.currentTarget.value)}
      />
      <Textarea
        label={text('revise.criterion')}
        value={criterion}
        onChange={(event) => setCriterion(event.currentTarget.value)}
      />
      <Textarea
        label={text('revise.message')}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
