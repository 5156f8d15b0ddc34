import { ActionIcon, Button, Checkbox, NativeSelect, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Cefr, SpokenLanguage } from '@/shared/api/types/representatives';
import classes from './profile.module.css';
import { useProfileText } from './text';

const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'NATIVE'] as const satisfies readonly Cefr[];

interface LanguagesFieldProps {
  all: { code: string; name: string }[];
  value: SpokenLanguage[];
  error: string | undefined;
  onChange: (languages: SpokenLanguage[]) => void;
}

export function LanguagesField({ all, value, error, onChange }: LanguagesFieldProps) {
  const text = useProfileText();
  const nameOf = (code: string) => all.find((language) => language.code === code)?.name ?? code;
  const taken = value.map(({ code }) => code);
  const next = all.find(({ code }) => !taken.includes(code));
  const change = (at: number, changes: Partial<SpokenLanguage>) =>
    onChange(value.map((language, index) => (index === at ? { ...language, ...changes } : language)));
  return (
    <Stack gap="sm">
      {value.map((language, at) => (
        <div key={language.code} className={classes.language}>
          <Select
            label={text('language')}
            searchable
            allowDeselect={false}
            data={all
              .filter(({ code }) => code === language.code || !taken.includes(code))
              .map(({ code, name }) => ({ value: code, label: name }))}
            value={language.code}
            onChange={(code) => code !== null && change(at, { code })}
          />
          <NativeSelect
            label={text('level')}
            data={levels.map((level) => ({ value: level, label: text(`cefr.${level}`) }))}
            value={language.cefr}
            onChange={(event) => {
              const cefr = levels.find((level) => level === event.currentTarget.value);
              if (cefr !== undefined) change(at, { cefr });
            }}
          />
          <Checkbox
            label={text('interpreter')}
            aria-label={text('interpreterFor', { language: nameOf(language.code) })}
            checked={language.interpreter}
            onChange={(event) => change(at, { interpreter: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={42}
            aria-label={text('removeLanguage', { language: nameOf(language.code) })}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {error !== undefined && (
        <Text size="sm" c="brick.7">
          {error}
        </Text>
      )}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => next && onChange([...value, { code: next.code, cefr: 'B2', interpreter: false }])}
      >
        {text('addLanguage')}
      </Button>
    </Stack>
  );
}
