import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { ShownSample } from '@/shared/api/types/reports';
import { SampleReportView } from '@/shared/ui/sample-report';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { useSearchText } from './text';

/** One of this person's reports, redacted; or in plain words that there is none to show. */
export function SampleSection({ id }: { id: string }) {
  const text = useSearchText();
  const sample = useQuery({
    queryKey: ['representatives', id, 'sample-report'],
    queryFn: ({ signal }) => api.get<ShownSample>(`/representatives/${id}/sample-report`, {}, signal),
  });
  return (
    <Section title={text('sample.title')} lead={text('sample.lead')}>
      <Loaded query={sample}>
        {({ report }) =>
          report === null ? (
            <Text c="dimmed">{text('sample.none')}</Text>
          ) : (
            <SampleReportView report={report} />
          )
        }
      </Loaded>
    </Section>
  );
}
