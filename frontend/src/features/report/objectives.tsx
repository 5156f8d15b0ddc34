import { Badge, SegmentedControl, Text, Textarea } from '@mantine/core';
import type { Booking } from '@/shared/api/types/bookings';
import type { Report, ReportObjective } from '@/shared/api/types/reports';
import { VerdictBadge } from '@/shared/ui/badges';
import { PhotoGrid } from '@/shared/ui/photo-grid';
import { Section } from '@/shared/ui/section';
import type { Decision, Decisions } from './decision';
import classes from './report.module.css';
import { useReportText } from './text';

interface ObjectivesProps {
  booking: Booking;
  report: Report;
  decisions: Decisions;
  onDecide: ((objectiveId: string, decision: Decision) => void) | undefined;
}

export function Objectives({ booking, report, decisions, onDecide }: ObjectivesProps) {
  const text = useReportText();
  return (
    <Section title={text('objectives.title')} lead={onDecide && text('objectives.lead')}>
      <ol className={classes.objectives}>
        {report.objectives.map((objective) => (
          <ObjectiveItem
            key={objective.objectiveId}
            objective={objective}
            report={report}
            result={
              booking.objectiveResults.find(({ objectiveId }) => objectiveId === objective.objectiveId)
                ?.outcome
            }
            decision={decisions[objective.objectiveId]}
            onDecide={onDecide && ((decision) => onDecide(objective.objectiveId, decision))}
          />
        ))}
      </ol>
    </Section>
  );
}

interface ObjectiveItemProps {
  objective: ReportObjective;
  report: Report;
  result: 'ACCEPTED' | 'CONTESTED' | 'PENDING' | undefined;
  decision: Decision | undefined;
  onDecide: ((decision: Decision) => void) | undefined;
}

const resultColour = { ACCEPTED: 'moss', CONTESTED: 'brick', PENDING: 'gray' } as const;

function ObjectiveItem({ objective, report, result, decision, onDecide }: ObjectiveItemProps) {
  const text = useReportText();
  const photos = report.photos.filter(({ id }) => objective.photoIds.includes(id));
  const reason = decision?.reason ?? '';
  return (
    <li className={classes.objective}>
      <div className={classes.objectiveHead}>
        <Text fw={650}>{objective.text}</Text>
        <div className={classes.marks}>
          {objective.must && <Badge color="gray">{text('objective.must')}</Badge>}
          <Badge color="gray" variant="outline">
            {text('objective.weight', { weight: objective.weight })}
          </Badge>
          {objective.verdict !== null && <VerdictBadge verdict={objective.verdict} />}
          {!onDecide && result !== undefined && result !== 'PENDING' && (
            <Badge color={resultColour[result]} variant="filled">
              {text(`result.${result}`)}
            </Badge>
          )}
        </div>
      </div>
      <Text size="sm" c="dimmed">
        {text('objective.proof', { proof: objective.proof })}
      </Text>
      <Text className={classes.prose}>{objective.found || text('objective.notFound')}</Text>
      <PhotoGrid photos={photos} />
      {onDecide && (
        <div className={classes.choice}>
          <SegmentedControl
            size="md"
            aria-label={text('objective.choice', { objective: objective.text })}
            value={decision?.choice ?? ''}
            data={[
              { value: 'ACCEPT', label: text('objective.accept') },
              { value: 'CONTEST', label: text('objective.contest') },
            ]}
            color={decision?.choice === 'CONTEST' ? 'brick' : 'pine'}
            onChange={(choice) => onDecide({ choice: choice === 'CONTEST' ? 'CONTEST' : 'ACCEPT', reason })}
          />
          {decision?.choice === 'CONTEST' && (
            <Textarea
              label={text('objective.reason')}
              description={text('objective.reasonHelp')}
              value={reason}
              onChange={(event) => onDecide({ choice: 'CONTEST', reason: event.currentTarget.value })}
            />
          )}
        </div>
      )}
    </li>
  );
}
