import { Badge, Text } from '@mantine/core';
import type { Booking, Dispute } from '@/shared/api/types/bookings';
import { Facts } from '@/shared/ui/facts';
import { Section } from '@/shared/ui/section';
import classes from './booking.module.css';
import { useBookingText } from './text';

const resultColour = { ACCEPTED: 'moss', CONTESTED: 'brick', PENDING: 'gray' } as const;

export function BriefSection({ booking }: { booking: Booking }) {
  const text = useBookingText();
  const { brief, objectiveResults } = booking;
  const resultOf = (id: string | null | undefined) =>
    objectiveResults.find(({ objectiveId }) => objectiveId === id)?.outcome;
  return (
    <Section title={text('brief.title')}>
      <ul className={classes.objectives} aria-label={text('brief.objectives')}>
        {brief.objectives.map((objective, at) => {
          const result = resultOf(objective.id);
          return (
            <li key={objective.id ?? at}>
              <div>
                <Text fw={600}>{objective.text}</Text>
                <Text size="sm" c="dimmed">
                  {objective.proof}
                </Text>
              </div>
              <div className={classes.side}>
                {result === undefined || result === 'PENDING' ? (
                  <Badge color={objective.must ? 'pine' : 'gray'}>
                    {text(objective.must ? 'brief.must' : 'brief.nice')}
                  </Badge>
                ) : (
                  <Badge color={resultColour[result]}>{text(`result.${result}`)}</Badge>
                )}
                <Text className="tabular" fw={650} miw={28} ta="right">
                  {objective.weight}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
      <Facts
        rows={[
          [
            text('brief.people'),
            brief.people.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('; '),
          ],
          [
            text('brief.questions'),
            brief.questions.length > 0 &&
              brief.questions.map((question) => <div key={question}>{question}</div>),
          ],
          [text('brief.notes'), brief.notes],
        ]}
      />
    </Section>
  );
}

export function DisputeSection({ booking, dispute }: { booking: Booking; dispute: Dispute }) {
  const text = useBookingText();
  const objectiveOf = (id: string) =>
    booking.brief.objectives.find((objective) => objective.id === id)?.text ?? '';
  return (
    <Section title={text('dispute.title')}>
      <ul className={classes.objectives}>
        {dispute.contested.map(({ objectiveId, reason }) => (
          <li key={objectiveId}>
            <div>
              <Text fw={600}>{objectiveOf(objectiveId)}</Text>
              <Text size="sm">{reason}</Text>
            </div>
          </li>
        ))}
      </ul>
      <Facts rows={[[text('dispute.wanted'), dispute.wantedOutcome]]} />
      {dispute.decision && (
        <Text>
          {text('dispute.decided', {
            weight: dispute.decision.acceptedWeight,
            reason: dispute.decision.reason,
          })}
        </Text>
      )}
    </Section>
  );
}
