import { Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import { asProblem } from '@/shared/api/problem';
import type { SampleConsent } from '@/shared/api/types/reports';
import { useSampleText } from '@/shared/text/sample';
import { SampleReportView } from './sample-report';
import { Section } from './section';

interface SampleConsentProps {
  bookingId: string;
  as: 'BUYER' | 'REPRESENTATIVE';
}

/** Asks one side whether others may see the report as a sample, and shows first what they would see. */
export function SampleConsentSection({ bookingId, as }: SampleConsentProps) {
  const text = useSampleText();
  const client = useQueryClient();
  const [looking, setLooking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const path = `/bookings/${bookingId}/sample-consent`;
  const key = ['bookings', bookingId, 'sample-consent'];
  const consent = useQuery({ queryKey: key, queryFn: () => api.get<SampleConsent>(path) });
  if (consent.data === undefined) return null;
  const { possible, buyerAgreedAt, representativeAgreedAt, shown, preview } = consent.data;
  const mine = (as === 'BUYER' ? buyerAgreedAt : representativeAgreedAt) !== null;
  const theirs = (as === 'BUYER' ? representativeAgreedAt : buyerAgreedAt) !== null;
  if (!possible && !mine) return null;

  async function answer(agree: boolean) {
    setBusy(true);
    setRefused(undefined);
    try {
      client.setQueryData(
        key,
        agree ? await api.put<SampleConsent>(path) : await api.delete<SampleConsent>(path),
      );
    } catch (error) {
      setRefused(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Section title={text('consent.title')} lead={text(`consent.lead.${as}`)}>
      <Stack gap="sm">
        {(mine || theirs) && (
          <Text fw={600} role="status">
            {shown ? text('consent.shown') : text(mine ? `consent.waiting.${as}` : `consent.asked.${as}`)}
          </Text>
        )}
        <Group gap="sm">
          <Button variant="default" loading={busy} onClick={() => void answer(!mine)}>
            {text(mine ? 'consent.withdraw' : 'consent.agree')}
          </Button>
          {preview !== null && (
            <Button variant="subtle" aria-expanded={looking} onClick={() => setLooking((before) => !before)}>
              {text('consent.preview')}
            </Button>
          )}
        </Group>
        {refused !== undefined && (
          <Text size="sm" c="brick" role="alert">
            {refused}
          </Text>
        )}
        {preview !== null && (
          <Collapse expanded={looking}>
            <SampleReportView report={preview} />
          </Collapse>
        )}
      </Stack>
    </Section>
  );
}
