import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useDeskText } from './text';

interface ReasonDialogProps {
  title: string;
  what: string;
  confirm: string;
  least: number;
  danger?: boolean;
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Says what will happen and asks why, before it does. */
export function ReasonDialog({
  title,
  what,
  confirm,
  least,
  danger = false,
  onConfirm,
  onClose,
}: ReasonDialogProps) {
  const text = useDeskText();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      opened
      title={title}
      confirm={confirm}
      danger={danger}
      disabled={reason.trim().length < least}
      onConfirm={() => onConfirm(reason.trim())}
      onClose={onClose}
    >
      <Text>{what}</Text>
      <Textarea
        label={text('reason', { count: least })}
        maxLength={2000}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
