import { Badge, Group, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled } from '@tabler/icons-react';
import type { Check, CheckOutcome } from '@/shared/api/types/representatives';
import { dayFromToday, formatDay, formatInstantDay } from '@/shared/lib/site-time';
import { Section } from '@/shared/ui/section';
import { useApplicationText } from './application-text';
import classes from './profile.module.css';

const looks = {
  OPEN: { icon: IconCircleDashed, colour: '#59534d', badge: 'gray' },
  PASSED: { icon: IconCircleCheckFilled, colour: '#3b6223', badge: 'moss' },
  FAILED: { icon: IconCircleXFilled, colour: '#b13226', badge: 'brick' },
} satisfies Record<CheckOutcome, { icon: typeof IconCircleDashed; colour: string; badge: string }>;

/** Where each check stands, in words that say what happens in it. */
export function CheckList({ checks }: { checks: Check[] }) {
  const text = useApplicationText();
  return (
    <Section title={text('checks')} lead={text('checksLead')}>
      <ul className={classes.checks}>
        {checks.map((check) => (
          <CheckRow key={check.kind} check={check} />
        ))}
      </ul>
    </Section>
  );
}

function CheckRow({ check }: { check: Check }) {
  const text = useApplicationText();
  const { icon: Symbol, colour, badge } = looks[check.outcome];
  const outcome = text(`outcome.${check.outcome}`);
  const facts = [
    check.method,
    check.outcome === 'OPEN' ? text('fromLevel', { level: check.requiredForLevel }) : null,
    check.expiresOn === null
      ? null
      : text(check.expiresOn < dayFromToday(0) ? 'expired' : 'validUntil', {
          date: formatDay(check.expiresOn),
        }),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <li className={classes.check}>
      <Symbol size={22} color={colour} aria-hidden />
      <div>
        <Group gap="xs" justify="space-between">
          <Text fw={600}>{check.name}</Text>
          <Badge color={badge}>
            {check.decidedAt === null || check.outcome === 'OPEN'
              ? outcome
              : text('outcomeOn', { outcome, date: formatInstantDay(check.decidedAt) })}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {text(`check.${check.kind}`)}
        </Text>
        {facts.length > 0 && <Text size="sm">{facts.join(' · ')}</Text>}
        {check.outcome === 'FAILED' && check.note !== null && <Text size="sm">{check.note}</Text>}
      </div>
    </li>
  );
}
