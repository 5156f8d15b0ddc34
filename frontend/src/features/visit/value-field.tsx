import { Chip, Group, NumberInput, Text, Textarea, TextInput } from '@mantine/core';
import type { AnswerValue, ReportQuestion } from '@/shared/api/types/reports';
import { Choice } from './choice';
import { PositionField } from './position-field';
import { SignField } from './sign-field';
import { TableField } from './table-field';
import { useVisitText } from './text';
import classes from './visit.module.css';

export interface ValueFieldProps {
  question: ReportQuestion;
  value: AnswerValue | null;
  onChange: (value: AnswerValue | null) => void;
}

/** The right input for each type of question. */
export function ValueField(props: ValueFieldProps) {
  const { question, value, onChange } = props;
  const words = typeof value === 'string' ? value : '';
  switch (question.type) {
    case 'YN':
      return <YesNo {...props} />;
    case 'RATE':
      return <Rate {...props} />;
    case 'NUM':
      return (
        <NumberInput
          aria-label={question.text}
          suffix={question.unit === null ? undefined : ` ${question.unit}`}
          maw={240}
          hideControls
          inputMode="decimal"
          value={typeof value === 'number' ? value : ''}
          onChange={(number) => onChange(number === '' ? null : Number(number))}
        />
      );
    case 'ONE':
      return (
        <Choice
          label={question.text}
          options={question.options}
          value={words === '' ? null : words}
          onChange={onChange}
        />
      );
    case 'MANY':
      return <Many {...props} />;
    case 'TEXT':
      return (
        <Textarea
          aria-label={question.text}
          description={question.hint}
          minRows={2}
          maxRows={12}
          maxLength={question.maxLength ?? 4000}
          value={words}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      );
    case 'DOCNO':
      return (
        <TextInput
          aria-label={question.text}
          description={question.hint}
          maxLength={120}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={words}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      );
    case 'TABLE':
      return <TableField {...props} />;
    case 'GEO':
      return <PositionField {...props} />;
    case 'SIGN':
      return <SignField {...props} />;
    case 'PHOTO':
      return null;
  }
}

function YesNo({ question, value, onChange }: ValueFieldProps) {
  const text = useVisitText();
  const options = ['yes', 'no'] as const;
  return (
    <Choice
      label={question.text}
      options={options}
      nameOf={(option) => text(option)}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
      onChange={(option) => onChange(option === null ? null : option === 'yes')}
    />
  );
}

function Rate({ question, value, onChange }: ValueFieldProps) {
  const text = useVisitText();
  const ends = [
    question.low === null ? undefined : text('rateLow', { low: question.low }),
    question.high === null ? undefined : text('rateHigh', { high: question.high }),
  ].filter((end) => end !== undefined);
  return (
    <div>
      <Choice
        label={question.text}
        options={['0', '1', '2', '3', '4', '5']}
        value={typeof value === 'number' ? String(value) : null}
        onChange={(option) => onChange(option === null ? null : Number(option))}
      />
      {ends.length > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {ends.join(' · ')}
        </Text>
      )}
    </div>
  );
}

function isNone(option: string): boolean {
  return option.toLowerCase() === 'none';
}

function Many({ question, value, onChange }: ValueFieldProps) {
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  function choose(options: string[]) {
    const added = options.find((option) => !chosen.includes(option));
    const kept =
      added === undefined ? options : isNone(added) ? [added] : options.filter((option) => !isNone(option));
    onChange(kept.length === 0 ? null : question.options.filter((option) => kept.includes(option)));
  }
  return (
    <Chip.Group multiple value={chosen} onChange={choose}>
      <Group gap={8} role="group" aria-label={question.text}>
        {question.options.map((option) => (
          <Chip key={option} value={option} size="md" classNames={{ label: classes.chip }}>
            {option}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
