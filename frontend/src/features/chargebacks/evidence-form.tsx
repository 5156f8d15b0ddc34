import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '@/shared/lib/money';
import { formatDay } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Facts } from '@/shared/ui/facts';
import { Section } from '@/shared/ui/section';
import { Consequences } from './consequences';
import { useChargebackVerb, type Chargeback } from './queries';
import { useChargebackText } from './text';

const shortest = 10;

/** The one answer that a bank reads, written from the booking, or none. */
export function EvidenceForm({ chargeback }: { chargeback: Chargeback }) {
  const text = useChargebackText();
  const { summary, evidence, ifShared, ifPlatform } = chargeback;
  const verb = useChargebackVerb(summary.id);
  const [statement, setStatement] = useState(evidence.statement);
  const [report, setReport] = useState(evidence.report);
  const [asking, setAsking] = useState<'send' | 'accept'>();
  const amount = formatMoney(summary.amount);
  const loss = summary.bearer === 'PLATFORM' ? ifPlatform : ifShared;
  const close = () => setAsking(undefined);
  return (
    <Section title={text('evidence')} lead={evidence.wanted ? text('evidenceLead') : text('evidenceSent')}>
      <Facts
        rows={[
          [text('description'), evidence.description],
          [text('serviceDate'), evidence.serviceDate === null ? null : formatDay(evidence.serviceDate)],
        ]}
      />
      {evidence.wanted ? (
        <Textarea
          label={text('statement')}
          description={text('statementHelp', { count: shortest })}
          autosize
          minRows={6}
          maxRows={16}
          maxLength={10_000}
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
        />
      ) : (
        <Text style={{ whiteSpace: 'pre-line' }}>{evidence.statement}</Text>
      )}
      {evidence.wanted && evidence.report && (
        <Checkbox
          label={text('report')}
          checked={report}
          onChange={(event) => setReport(event.currentTarget.checked)}
        />
      )}
      {evidence.wanted && !evidence.report && (
        <Text size="sm" c="dimmed">
          {text('noReport')}
        </Text>
      )}
      <Group justify="flex-end">
        {evidence.acceptable && (
          <Button variant="default" onClick={() => setAsking('accept')}>
            {text('accept')}
          </Button>
        )}
        {evidence.wanted && (
          <Button disabled={statement.trim().length < shortest} onClick={() => setAsking('send')}>
            {text('send')}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={asking === 'send'}
        onClose={close}
        title={text('sendTitle')}
        confirm={text('send')}
        onConfirm={() => verb('evidence', { statement: statement.trim(), report })}
      >
        <Text>{text(summary.status === 'INQUIRY' ? 'sendInquiryText' : 'sendText', { amount })}</Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'accept'}
        onClose={close}
        title={text('acceptTitle', { amount })}
        confirm={text('accept')}
        danger
        onConfirm={() => verb('acceptance')}
      >
        <Stack gap="sm">
          <Text>{text('acceptText')}</Text>
          {chargeback.bearerMatters && summary.bearer === null && <Text>{text('acceptUnsaid')}</Text>}
          {loss && <Consequences loss={loss} fee={summary.fee} />}
        </Stack>
      </ConfirmDialog>
    </Section>
  );
}
