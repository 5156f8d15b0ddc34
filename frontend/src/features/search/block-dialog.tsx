import { Text } from '@mantine/core';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useSearchText } from './text';
import { useBlocked } from './use-blocked';

interface BlockDialogProps {
  person: { id: string; name: string };
  opened: boolean;
  onClose: () => void;
}

/** Says what a block does before it is set. */
export function BlockDialog({ person: { id, name }, opened, onClose }: BlockDialogProps) {
  const text = useSearchText();
  const { block } = useBlocked();
  return (
    <ConfirmDialog
      opened={opened}
      title={text('block.title', { name })}
      confirm={text('block.confirm')}
      danger
      onConfirm={() => block(id)}
      onClose={onClose}
    >
      <Text>{text('block.text', { name })}</Text>
      <Text>{text('block.undoText')}</Text>
    </ConfirmDialog>
  );
}
