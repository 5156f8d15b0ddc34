import { Chip, Group } from '@mantine/core';
import classes from './visit.module.css';

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly T[];
  nameOf?: (option: T) => string;
  value: T | null;
  onChange: (option: T | null) => void;
}

/** One of a few, each large enough for a thumb. */
export function Choice<T extends string>({
  label,
  options,
  nameOf = (option) => option,
  value,
  onChange,
}: ChoiceProps<T>) {
  const short = options.every((option) => option.length === 1);
  return (
    <Chip.Group
      value={value}
      onChange={(chosen) => onChange(options.find((option) => option === chosen) ?? null)}
    >
      <Group gap={short ? 6 : 8} role="radiogroup" aria-label={label}>
        {options.map((option) => (
          <Chip
            key={option}
            value={option}
            size="md"
            classNames={{
              label: `${classes.chip} ${short ? classes.digit : ''}`,
              iconWrapper: short ? classes.noIcon : undefined,
            }}
          >
            {nameOf(option)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
