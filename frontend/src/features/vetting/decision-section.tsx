import { Alert, Button, Chip, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import { formatInstantDay } from '@/shared/lib/site-time';
import { useLevelName } from '@/shared/ui/badges';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Section } from '@/shared/ui/section';
import { checksMissingFor, highestLevel } from './levels';
import { useVettingText } from './text';
import type { ApplicationDetail } from '@/shared/api/types/representatives';
import type { BodyOf } from '@/shared/api/types/schema-of';

const levels = [1, 2, 3, 4];
const highest = 4;
const outcomes = ['APPROVED', 'NEEDS_MORE', 'REJECTED'] as const;

/** What was decided, and what can be: everything while it is in review, a higher level afterwards. */
export function DecisionSection({ application }: { application: ApplicationDetail }) {
  const text = useVettingText();
  const { decision, representative, status } = application;
  const above = status === 'APPROVED' ? representative.level : 0;
  return (
    <Section title={text('part.decision')}>
      {decision && (
        <Alert color="gray">
          <Text size="sm" fw={600}>
            {text('decided', {
              outcome: text(`status.${decision.outcome}`),
              date: formatInstantDay(decision.decidedAt),
            })}
          </Text>
          <Text size="sm">{decision.reason}</Text>
        </Alert>
      )}
      {(status === 'IN_REVIEW' || (status === 'APPROVED' && above < highest)) && (
        <DecisionForm application={application} above={above} />
      )}
    </Section>
  );
}

function DecisionForm({ application, above }: { application: ApplicationDetail; above: number }) {
  const text = useVettingText();
  const levelName = useLevelName();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('APPROVED');
  const [level, setLevel] = useState(() => Math.max(above + 1, highestLevel(application.checks)));
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const { name } = application.representative;
  const missing = outcome === 'APPROVED' ? checksMissingFor(level, application.checks) : 0;
  const incomplete = outcome !== 'APPROVED' && reason.trim() === '';
  const raising = above > 0;
  const act = text(raising ? 'decide.RAISED' : `decide.${outcome}`);

  async function decide() {
    const decided = await api.post<ApplicationDetail>(`/admin/applications/${application.id}/decision`, {
      outcome,
      level: outcome === 'APPROVED' ? level : null,
      reason: reason.trim() === '' ? null : reason.trim(),
      version: application.version,
    } satisfies BodyOf<'/api/admin/applications/{id}/decision', 'post'>);
    client.setQueryData(['admin', 'applications', application.id], decided);
    void client.invalidateQueries({ queryKey: ['admin', 'applications', 'list'] });
  }

  return (
    <>
      {!raising && (
        <Chip.Group
          value={outcome}
          onChange={(chosen) => setOutcome(outcomes.find((one) => one === chosen) ?? outcome)}
        >
          <Group gap="xs" role="radiogroup" aria-label={text('outcome')}>
            {outcomes.map((one) => (
              <Chip key={one} value={one} size="md">
                {text(`decide.${one}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      {outcome === 'APPROVED' && (
        <Stack gap="xs">
          <NativeSelect
            label={text('level')}
            maw={280}
            data={levels
              .filter((one) => one > above)
              .map((one) => ({
                value: String(one),
                label: text('levelOption', { level: one, name: levelName(one) }),
              }))}
            value={String(level)}
            onChange={(event) => setLevel(Number(event.currentTarget.value))}
          />
          {missing > 0 && (
            <Text size="sm" c="clay.7" fw={600} role="status">
              {text('openForLevel', { count: missing })}
            </Text>
          )}
        </Stack>
      )}
      <Textarea
        label={text(outcome === 'APPROVED' ? 'reasonOptional' : 'reason')}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button
          size="md"
          color={outcome === 'REJECTED' ? 'brick' : 'pine'}
          disabled={incomplete || missing > 0}
          onClick={() => setAsking(true)}
        >
          {act}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={text(`confirm.${outcome}`, { name, level })}
        confirm={act}
        danger={outcome === 'REJECTED'}
        onConfirm={decide}
      >
        <Text>{text(`confirmText.${outcome}`)}</Text>
      </ConfirmDialog>
    </>
  );
}
