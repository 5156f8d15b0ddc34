import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useDocuments } from '@/shared/api/documents';
import { useDocumentText } from '@/shared/text/documents';
import { DocumentList } from '@/shared/ui/document-list';
import { LoadMore } from '@/shared/ui/load-more';
import { Section } from '@/shared/ui/section';
import { Loaded, Loading } from '@/shared/ui/states';
import { useEarningsText } from './text';

/** A statement for every payout, and each year as a table for the accountant. */
export function StatementsSection() {
  const text = useEarningsText();
  const shared = useDocumentText();
  const statements = useDocuments('/representatives/me/statements');
  const thisYear = new Date().getUTCFullYear();
  const years = [...new Set([thisYear, ...(statements.data?.pages[0]?.years ?? [])])].toSorted(
    (a, b) => b - a,
  );
  return (
    <Section title={text('statements.title')} lead={text('statements.lead')}>
      <Loaded query={statements} skeleton={<Loading rows={1} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Text c="dimmed">{text('statements.none')}</Text>
          ) : (
            <DocumentList
              items={items}
              reader="REPRESENTATIVE"
              bookingOf={({ bookingId }) => `/visits/${bookingId}`}
            />
          );
        }}
      </Loaded>
      <LoadMore pages={statements} />
      <Group gap="sm">
        {years.map((year) => (
          <Button
            key={year}
            component="a"
            href={`/api/representatives/me/statements/years/${year}/csv`}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {shared('csv', { year })}
          </Button>
        ))}
      </Group>
    </Section>
  );
}
