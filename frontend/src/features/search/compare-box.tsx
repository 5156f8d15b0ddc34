import { Checkbox, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useSearchText } from './text';
import type { useCompared } from './use-compared';

interface CompareBoxProps {
  person: { id: string; name: string };
  compared: ReturnType<typeof useCompared>;
}

/** Puts somebody beside others; a fifth person is refused in words. */
export function CompareBox({ person: { id, name }, compared }: CompareBoxProps) {
  const text = useSearchText();
  const words = useId();
  const [refused, setRefused] = useState(false);
  const checked = compared.ids.includes(id);
  const full = refused && compared.full && !checked;
  return (
    <div>
      <Checkbox
        label={text('compareShort')}
        aria-label={text('compare', { name })}
        aria-describedby={full ? words : undefined}
        checked={checked}
        onChange={() => {
          setRefused(!checked && compared.full);
          if (checked || !compared.full) compared.toggle(id);
        }}
      />
      {full && (
        <Text id={words} size="xs" c="clay.8" role="alert">
          {text('compare.full')}
        </Text>
      )}
    </div>
  );
}
