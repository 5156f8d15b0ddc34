import { Button, Text, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { asProblem } from '@/shared/api/problem';

interface ActionButtonProps extends ButtonProps {
  'aria-label'?: string;
  onAct: () => Promise<unknown>;
  children: ReactNode;
}

/** A button that asks the server; it cannot be pressed twice, and says what was refused. */
export function ActionButton({ onAct, children, ...button }: ActionButtonProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  async function act() {
    setBusy(true);
    setRefused(undefined);
    try {
      await onAct();
    } catch (error) {
      setRefused(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => void act()} {...button}>
        {children}
      </Button>
      {refused !== undefined && (
        <Text size="sm" c="brick" role="alert">
          {refused}
        </Text>
      )}
    </>
  );
}
