import { Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from './confirm-dialog';
import { Section } from './section';
import { SettlementPreview } from './settlement-preview';

/** The fewest characters of a reason that both sides read. */
const shortestReason = 20;

interface SettlementDecisionProps {
  bookingId: string;
  /** How much can count as done, and how much is proposed. */
  weight: number;
  proposed: number;
  words: {
    title: string;
    weight: string;
    reason: string;
    reasonHelp: (count: number) => string;
    confirm: string;
    confirmTitle: string;
    confirmText: string;
  };
  onDecide: (acceptedWeight: number, reason: string) => Promise<void>;
}

/** An admin decides how much of a report counts as done: shows where the money goes, and asks once more. */
export function SettlementDecision({
  bookingId,
  weight,
  proposed,
  words,
  onDecide,
}: SettlementDecisionProps) {
  const [accepted, setAccepted] = useState(proposed);
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const preview = <SettlementPreview bookingId={bookingId} acceptedWeight={accepted} />;
  return (
    <Section title={words.title}>
      <Stack gap="md">
        <NumberInput
          label={words.weight}
          min={0}
          max={weight}
          clampBehavior="strict"
          allowDecimal={false}
          value={accepted}
          onChange={(value) => setAccepted(Number(value))}
        />
        {preview}
        <Textarea
          label={words.reason}
          description={words.reasonHelp(shortestReason)}
          minRows={4}
          maxRows={14}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button size="md" disabled={reason.trim().length < shortestReason} onClick={() => setAsking(true)}>
            {words.confirm}
          </Button>
        </Group>
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.confirmTitle}
        confirm={words.confirm}
        onConfirm={() => onDecide(accepted, reason.trim())}
      >
        <Text>{words.confirmText}</Text>
        {preview}
      </ConfirmDialog>
    </Section>
  );
}
