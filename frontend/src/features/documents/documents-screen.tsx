import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useDocuments } from '@/shared/api/documents';
import type { MoneyDocuments } from '@/shared/api/types/documents';
import { useDocumentText } from '@/shared/text/documents';
import { DocumentList } from '@/shared/ui/document-list';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { DocumentsNav } from './documents-nav';
import { useDocumentsText } from './text';

export function DocumentsScreen() {
  const text = useDocumentsText();
  const [parameters] = useSearchParams();
  const year = parameters.get('year') ?? undefined;
  const documents = useDocuments('/documents', year);
  return (
    <Page title={text('title')} lead={text('lead')} width={920}>
      <Stack gap="lg">
        <DocumentsNav />
        <Loaded query={documents}>
          {({ pages }) => <Years pages={pages} {...(year === undefined ? {} : { year })} />}
        </Loaded>
        <LoadMore pages={documents} />
      </Stack>
    </Page>
  );
}

function Years({ pages, year }: { pages: MoneyDocuments[]; year?: string }) {
  const text = useDocumentsText();
  const shared = useDocumentText();
  const [, setParameters] = useSearchParams();
  const years = pages[0]?.years ?? [];
  const items = pages.flatMap((page) => page.items);
  if (years.length === 0) return <Empty title={text('none')}>{text('noneText')}</Empty>;
  return (
    <>
      <Group justify="space-between" align="flex-end">
        <NativeSelect
          label={text('year')}
          data={[
            { value: '', label: text('allYears') },
            ...years.map((one) => ({ value: String(one), label: String(one) })),
          ]}
          value={year ?? ''}
          onChange={(event) =>
            setParameters(event.currentTarget.value === '' ? {} : { year: event.currentTarget.value })
          }
        />
        <Group gap="sm">
          {years
            .filter((one) => year === undefined || String(one) === year)
            .map((one) => (
              <Button
                key={one}
                component="a"
                href={`/api/documents/years/${one}/csv`}
                download
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
              >
                {shared('csv', { year: one })}
              </Button>
            ))}
        </Group>
      </Group>
      {items.length === 0 ? (
        <Empty title={text('noneInYear')} />
      ) : (
        <Section title={text('list')}>
          <DocumentList
            items={items}
            reader="BUYER"
            bookingOf={({ bookingId }) => `/bookings/${bookingId}`}
          />
        </Section>
      )}
    </>
  );
}
