import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import type { Finding, Report, Severity } from '@/shared/api/types/reports';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { useCommonText } from '@/shared/text/common';
import { SeverityBadge } from '@/shared/ui/badges';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { useVisitText } from './text';
import { useVisiting } from './visit-frame';
import classes from './visit.module.css';
import { reportKey } from './visit-work';

export function FindingsScreen() {
  const text = useVisitText();
  const { booking, report } = useVisiting();
  const client = useQueryClient();
  const [editing, setEditing] = useState<Finding | 'new'>();
  const home = `/visits/${booking.id}/today`;
  const path = `/bookings/${booking.id}/report/findings`;
  const findings = report?.findings ?? [];

  function keep(change: (findings: Finding[]) => Finding[]) {
    client.setQueryData<Report>(
      reportKey(booking.id),
      (before) => before && { ...before, findings: change(before.findings) },
    );
  }
  async function remove(finding: Finding) {
    await api.delete(`${path}/${finding.id}`);
    keep((all) => all.filter(({ id }) => id !== finding.id));
  }
  async function save(words: FindingWords) {
    if (editing === undefined || editing === 'new') {
      const added = await api.post<Finding>(path, {
        ...words,
        questionId: null,
        photoIds: [],
      } satisfies BodyOf<'/api/bookings/{id}/report/findings', 'post'>);
      keep((all) => [...all, added]);
    } else {
      const { questionId, photoIds, version, id } = editing;
      const saved = await api.put<Finding>(`${path}/${id}`, {
        ...words,
        questionId,
        photoIds,
        version,
      } satisfies BodyOf<'/api/bookings/{id}/report/findings/{findingId}', 'put'>);
      keep((all) => all.map((one) => (one.id === id ? saved : one)));
    }
  }

  return (
    <Page
      title={text('part.findings')}
      lead={text('finding.lead')}
      width={720}
      back={{ to: home, label: text('overview') }}
    >
      <Stack gap="md">
        {findings.length === 0 && <Text c="dimmed">{text('finding.none')}</Text>}
        {findings.map((finding) => (
          <FindingCard
            key={finding.id}
            finding={finding}
            onEdit={() => setEditing(finding)}
            onRemove={() => remove(finding)}
          />
        ))}
        <Group justify="space-between">
          <Button
            variant="default"
            size="md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {text('finding.add')}
          </Button>
          <LinkButton to={`${home}/summary`} size="md" className={classes.wrap}>
            {text('section.next', { title: text('part.summary') })}
          </LinkButton>
        </Group>
      </Stack>
      <FindingDialog
        key={editing === undefined ? 'closed' : editing === 'new' ? 'new' : editing.id}
        finding={editing === 'new' ? undefined : editing}
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
        onSave={save}
      />
    </Page>
  );
}

interface FindingCardProps {
  finding: Finding;
  onEdit: () => void;
  onRemove: () => Promise<void>;
}

function FindingCard({ finding, onEdit, onRemove }: FindingCardProps) {
  const text = useVisitText();
  return (
    <section className={classes.card} aria-label={finding.title}>
      <div className={classes.meta}>
        <SeverityBadge severity={finding.severity} />
        {finding.questionId !== null && (
          <Text size="sm" c="dimmed">
            {text('finding.from', { id: finding.questionId })}
          </Text>
        )}
      </div>
      <Text fw={650}>{finding.title}</Text>
      <Text size="sm">{finding.detail}</Text>
      <Text size="sm" c="dimmed">
        {finding.correctiveAction}
      </Text>
      <Group gap="xs" mt="sm">
        <Button
          variant="default"
          size="sm"
          aria-label={text('finding.editLabel', { title: finding.title })}
          onClick={onEdit}
        >
          {text('finding.edit')}
        </Button>
        {finding.manual && (
          <Button
            variant="default"
            size="sm"
            aria-label={text('finding.removeLabel', { title: finding.title })}
            onClick={() => void onRemove()}
          >
            {text('finding.remove')}
          </Button>
        )}
      </Group>
    </section>
  );
}

type FindingWords = Pick<Finding, 'severity' | 'title'> & { detail: string; correctiveAction: string };

const severities = ['CRITICAL', 'MAJOR', 'MINOR'] as const satisfies readonly Severity[];

interface FindingDialogProps {
  finding: Finding | undefined;
  opened: boolean;
  onClose: () => void;
  onSave: (words: FindingWords) => Promise<void>;
}

function FindingDialog({ finding, opened, onClose, onSave }: FindingDialogProps) {
  const text = useVisitText();
  const common = useCommonText();
  const [words, setWords] = useState<FindingWords>({
    severity: finding?.severity ?? 'MAJOR',
    title: finding?.title ?? '',
    detail: finding?.detail ?? '',
    correctiveAction: finding?.correctiveAction ?? '',
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text(finding ? 'finding.edit' : 'finding.add')}
      confirm={text('finding.save')}
      disabled={words.title.trim() === ''}
      onConfirm={() => onSave(words)}
    >
      <NativeSelect
        label={text('severity')}
        data={severities.map((severity) => ({ value: severity, label: common(`severity.${severity}`) }))}
        value={words.severity}
        onChange={(event) => {
          const severity = severities.find((one) => one === event.currentTarget.value);
          if (severity) setWords({ ...words, severity });
        }}
      />
      <TextInput
        label={text('finding.title')}
        maxLength={300}
        value={words.title}
        onChange={(event) => setWords({ ...words, title: event.currentTarget.value })}
      />
      <Textarea
        label={text('finding.detail')}
        maxLength={4000}
        value={words.detail}
        onChange={(event) => setWords({ ...words, detail: event.currentTarget.value })}
      />
      <Textarea
        label={text('finding.action')}
        maxLength={2000}
        value={words.correctiveAction}
        onChange={(event) => setWords({ ...words, correctiveAction: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
