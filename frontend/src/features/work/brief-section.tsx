import { Badge, Group, Text } from '@mantine/core';
import { useExpertise } from '@/shared/api/session';
import type { Booking } from '@/shared/api/types/bookings';
import { formatDay } from '@/shared/lib/site-time';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { useWorkText } from './text';
import classes from './work.module.css';

export function BriefSection({ booking }: { booking: Booking }) {
  const text = useWorkText();
  const expertise = useExpertise();
  const { brief } = booking;
  const languageOf = (code: string) =>
    expertise.data?.languages.find((language) => language.code === code)?.name ?? code;
  const dates =
    brief.earliestOn === null || brief.latestOn === null
      ? text('brief.datesOpen')
      : text('brief.datesText', { from: formatDay(brief.earliestOn), to: formatDay(brief.latestOn) });
  return (
    <Section title={text('brief.title')}>
      <ul className={classes.objectives}>
        {brief.objectives.map((objective) => (
          <li key={objective.id ?? objective.text}>
            <Text fw={600}>{objective.text}</Text>
            <Text size="sm" c="dimmed">
              {text('brief.proof', { proof: objective.proof })}
            </Text>
            <Group gap="xs">
              <Badge color={objective.must ? 'pine' : 'gray'}>
                {text(objective.must ? 'brief.must' : 'brief.nice')}
              </Badge>
              <Badge color="gray" variant="outline">
                {text('brief.weight', { weight: objective.weight })}
              </Badge>
            </Group>
          </li>
        ))}
      </ul>
      <Facts
        rows={[
          [text('brief.dates'), dates],
          [
            text('brief.budget'),
            brief.budget === null ? (
              text('brief.budgetNone')
            ) : (
              <MoneyText key="budget" money={brief.budget} fw={600} />
            ),
          ],
          [text('brief.languages'), brief.languages.map(languageOf).join(', ')],
          [
            text('brief.people'),
            brief.people.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('; '),
          ],
          [
            text('brief.questions'),
            brief.questions.length > 0
              ? brief.questions.map((question) => <div key={question}>{question}</div>)
              : null,
          ],
          [text('brief.notes'), brief.notes],
        ]}
      />
    </Section>
  );
}
