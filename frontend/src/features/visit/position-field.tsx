import { Button, Stack, Text } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { findPosition, type Fix } from './position';
import { useVisitText } from './text';
import type { ValueFieldProps } from './value-field';

export function PositionField({ value, onChange }: ValueFieldProps) {
  const text = useVisitText();
  const [busy, setBusy] = useState(false);
  const [none, setNone] = useState(false);
  const fix = value as Fix | null;
  async function take() {
    setBusy(true);
    const found = await findPosition();
    setNone(found === undefined);
    if (found) onChange({ ...found });
    setBusy(false);
  }
  return (
    <Stack gap="xs" align="flex-start">
      {fix !== null && (
        <Text className="tabular">
          {text('positionText', {
            lat: fix.lat.toFixed(5),
            lng: fix.lng.toFixed(5),
            metres: fix.accuracyM,
          })}
        </Text>
      )}
      {none && (
        <Text size="sm" role="status">
          {text('gate.denied')}
        </Text>
      )}
      <Button
        variant="default"
        size="md"
        loading={busy}
        leftSection={<IconMapPin size={18} aria-hidden />}
        onClick={() => void take()}
      >
        {text(fix === null ? 'position' : 'positionAgain')}
      </Button>
    </Stack>
  );
}
