import { Table, Text } from '@mantine/core';
import type { PersonMet } from '@/shared/api/types/reports';
import { Section } from '@/shared/ui/section';
import classes from './report.module.css';
import { useReportText } from './text';

export function PeopleMet({ people }: { people: PersonMet[] }) {
  const text = useReportText();
  return (
    <Section title={text('people.title')}>
      {people.length === 0 ? (
        <Text c="dimmed">{text('people.none')}</Text>
      ) : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={text('people.title')}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text('people.name')}</Table.Th>
                <Table.Th>{text('people.position')}</Table.Th>
                <Table.Th>{text('people.department')}</Table.Th>
                <Table.Th>{text('people.language')}</Table.Th>
                <Table.Th>{text('people.influence')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {people.map((person, at) => (
                <Table.Tr key={at}>
                  <Table.Td fw={600}>{person.name}</Table.Td>
                  <Table.Td>{person.position}</Table.Td>
                  <Table.Td>{person.department}</Table.Td>
                  <Table.Td>{person.languageLevel}</Table.Td>
                  <Table.Td>{person.influence}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Section>
  );
}
