import { ActionIcon, Button, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Section } from '@/shared/ui/section';
import classes from './brief.module.css';
import { keyed } from './draft';
import type { DraftFieldsProps } from './objectives-fields';
import { useBriefText } from './text';

export function PeopleFields({ draft, errorOf, onChange }: DraftFieldsProps) {
  const text = useBriefText();
  const { people, questions } = draft;
  return (
    <>
      <Section title={text('people')} lead={text('peopleLead')}>
        <Stack gap="sm">
          {people.map((row, at) => (
            <div key={row.key} className={classes.row}>
              <TextInput
                label={text('person.name')}
                value={row.name}
                error={errorOf(`people[${at}].name`)}
                onChange={(event) => {
                  const name = event.currentTarget.value;
                  onChange({ people: people.map((one) => (one.key === row.key ? { ...one, name } : one)) });
                }}
              />
              <TextInput
                label={text('person.role')}
                value={row.role}
                error={errorOf(`people[${at}].role`)}
                onChange={(event) => {
                  const role = event.currentTarget.value;
                  onChange({ people: people.map((one) => (one.key === row.key ? { ...one, role } : one)) });
                }}
              />
              <Remove
                label={text('person.remove', { number: at + 1 })}
                onClick={() => onChange({ people: people.filter(({ key }) => key !== row.key) })}
              />
            </div>
          ))}
          <Add
            label={text('person.add')}
            onClick={() => onChange({ people: [...people, keyed({ name: '', role: '' })] })}
          />
        </Stack>
      </Section>
      <Section title={text('questions')} lead={text('questionsLead')}>
        <Stack gap="sm">
          {questions.map((row, at) => (
            <div key={row.key} className={classes.single}>
              <Textarea
                label={text('question', { number: at + 1 })}
                minRows={1}
                value={row.text}
                error={errorOf(`questions[${at}]`)}
                onChange={(event) => {
                  const words = event.currentTarget.value;
                  onChange({
                    questions: questions.map((one) => (one.key === row.key ? { ...one, text: words } : one)),
                  });
                }}
              />
              <Remove
                label={text('question.remove', { number: at + 1 })}
                onClick={() => onChange({ questions: questions.filter(({ key }) => key !== row.key) })}
              />
            </div>
          ))}
          <Add
            label={text('question.add')}
            onClick={() => onChange({ questions: [...questions, keyed({ text: '' })] })}
          />
        </Stack>
      </Section>
      <Section title={text('notes')} lead={text('notesHelp')}>
        <Textarea
          aria-label={text('notes')}
          minRows={3}
          value={draft.notes ?? ''}
          error={errorOf('notes')}
          onChange={(event) =>
            onChange({ notes: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
        />
      </Section>
    </>
  );
}

function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      variant="default"
      w="fit-content"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={42} aria-label={label} onClick={onClick}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  );
}
