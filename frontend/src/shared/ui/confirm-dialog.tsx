import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { asProblem, type Problem } from '@/shared/api/problem';
import { useCommonText } from '@/shared/text/common';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  danger?: boolean;
  disabled?: boolean;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks once, in words that say what will happen; stays open and says why when it is refused. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirm,
  danger = false,
  disabled = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const text = useCommonText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function run() {
    setBusy(true);
    setProblem(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': text('close') }}
    >
      <Stack gap="md">
        {children}
        {problem && (
          <Stack gap={2} role="alert">
            <Text c="brick.7" size="sm">
              {problem.message}
            </Text>
            {problem.errors.map((error) => (
              <Text key={error.path} c="brick.7" size="sm">
                {error.message}
              </Text>
            ))}
          </Stack>
        )}
        <Group justify="flex-end" gap="sm" wrap="wrap-reverse">
          <Button variant="default" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button
            color={danger ? 'brick' : 'pine'}
            loading={busy}
            disabled={disabled}
            onClick={() => void run()}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
