import { Badge, Button, Group, Radio, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import type { Check, CheckOutcome } from '@/shared/api/types/representatives';
import { dayFromToday, formatDay, formatInstantDay } from '@/shared/lib/site-time';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Section } from '@/shared/ui/section';
import { useVettingText } from './text';
import type { ApplicationDetail } from '@/shared/api/types/representatives';
import type { BodyOf } from '@/shared/api/types/schema-of';
import classes from './vetting.module.css';

const colours = { OPEN: 'gray', PASSED: 'moss', FAILED: 'brick' } satisfies Record<CheckOutcome, string>;
const outcomes = ['PASSED', 'FAILED', 'OPEN'] as const satisfies readonly CheckOutcome[];

export function Checks({ application }: { application: ApplicationDetail }) {
  const text = useVettingText();
  const [deciding, setDeciding] = useState<Check>();
  return (
    <Section title={text('part.checks')} lead={text('part.checksLead')}>
      <ul className={classes.plain}>
        {application.checks.map((check) => (
          <CheckRow key={check.kind} check={check} onDecide={() => setDeciding(check)} />
        ))}
      </ul>
      {deciding && (
        <CheckDialog
          key={deciding.kind}
          application={application}
          check={deciding}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Section>
  );
}

function CheckRow({ check, onDecide }: { check: Check; onDecide: () => void }) {
  const text = useVettingText();
  const facts = [
    check.method,
    check.decidedBy !== null && check.decidedAt !== null
      ? text('byWhom', { name: check.decidedBy, date: formatInstantDay(check.decidedAt) })
      : null,
    check.expiresOn === null ? null : text('until', { date: formatDay(check.expiresOn) }),
  ].filter((fact) => fact !== null);
  return (
    <li className={classes.check}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{check.name}</Text>
          <Badge color={colours[check.outcome]}>{text(`outcome.${check.outcome}`)}</Badge>
          <Text size="sm" c="dimmed">
            {text('forLevel', { level: check.requiredForLevel })}
          </Text>
        </Group>
        {facts.length > 0 && <Text size="sm">{facts.join(' · ')}</Text>}
        {check.note !== null && check.note !== '' && (
          <Text size="sm" c="dimmed">
            {check.note}
          </Text>
        )}
      </div>
      <Button
        variant="default"
        size="sm"
        aria-label={text('decideLabel', { name: check.name })}
        onClick={onDecide}
      >
        {text('decide')}
      </Button>
    </li>
  );
}

interface CheckDialogProps {
  application: ApplicationDetail;
  check: Check;
  onClose: () => void;
}

function CheckDialog({ application, check, onClose }: CheckDialogProps) {
  const text = useVettingText();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<CheckOutcome>(check.outcome === 'OPEN' ? 'PASSED' : check.outcome);
  const [method, setMethod] = useState(check.method ?? '');
  const [note, setNote] = useState(check.note ?? '');
  const [expiresOn, setExpiresOn] = useState(check.expiresOn ?? '');
  async function save() {
    const saved = await api.put<ApplicationDetail>(
      `/admin/applications/${application.id}/checks/${check.kind}`,
      {
        outcome,
        method: method.trim(),
        note: note.trim() === '' ? null : note.trim(),
        expiresOn: expiresOn === '' ? null : expiresOn,
        version: application.version,
      } satisfies BodyOf<'/api/admin/applications/{id}/checks/{kind}', 'put'>,
    );
    client.setQueryData(['admin', 'applications', application.id], saved);
    void client.invalidateQueries({ queryKey: ['admin', 'applications', 'list'] });
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={check.name}
      confirm={text('saveCheck')}
      disabled={method.trim() === ''}
      onConfirm={save}
    >
      <Radio.Group
        label={text('checkOutcome')}
        value={outcome}
        onChange={(value) => setOutcome(outcomes.find((one) => one === value) ?? 'OPEN')}
      >
        <Group gap="lg" mt={6}>
          {outcomes.map((one) => (
            <Radio key={one} value={one} label={text(`outcome.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={text('method')}
          description={text('methodHelp')}
          maxLength={120}
          value={method}
          onChange={(event) => setMethod(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={text('expiresOn')}
          description={text('expiresHelp')}
          min={dayFromToday(1)}
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Textarea
        label={text('checkNote')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
