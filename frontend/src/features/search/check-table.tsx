import { Table, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled } from '@tabler/icons-react';
import type { CheckOutcome, PublicCheck } from '@/shared/api/types/representatives';
import { formatDay } from '@/shared/lib/site-time';
import classes from './person.module.css';
import { useSearchText } from './text';

const order: Record<CheckOutcome, number> = { PASSED: 0, FAILED: 1, OPEN: 2 };

/** The checks as evidence: what, how, when, until when. */
export function CheckTable({ checks }: { checks: PublicCheck[] }) {
  const text = useSearchText();
  const sorted = [...checks].sort((one, other) => order[one.outcome] - order[other.outcome]);
  return (
    <Table className={classes.checks}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text('person.check')}</Table.Th>
          <Table.Th>{text('person.method')}</Table.Th>
          <Table.Th>{text('person.passed')}</Table.Th>
          <Table.Th>{text('person.expires')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((check) => (
          <Table.Tr key={check.kind} data-outcome={check.outcome}>
            <Table.Td>
              <span className={classes.checkName}>
                <Mark outcome={check.outcome} />
                {check.name}
              </span>
            </Table.Td>
            <Table.Td data-label={text('person.method')}>{check.method}</Table.Td>
            <Table.Td data-label={text('person.passed')}>
              {check.outcome === 'PASSED' && check.passedOn !== null ? (
                formatDay(check.passedOn)
              ) : (
                <Text component="span" inherit c="dimmed">
                  {text(check.outcome === 'FAILED' ? 'person.failed' : 'person.open')}
                </Text>
              )}
            </Table.Td>
            <Table.Td data-label={text('person.expires')}>
              {check.outcome === 'PASSED' &&
                (check.expiresOn === null ? text('person.noExpiry') : formatDay(check.expiresOn))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Mark({ outcome }: { outcome: CheckOutcome }) {
  switch (outcome) {
    case 'PASSED':
      return <IconCircleCheckFilled size={20} color="#4b7a2c" aria-hidden />;
    case 'FAILED':
      return <IconCircleXFilled size={20} color="#b13226" aria-hidden />;
    case 'OPEN':
      return <IconCircleDashed size={20} color="#78716a" aria-hidden />;
  }
}
