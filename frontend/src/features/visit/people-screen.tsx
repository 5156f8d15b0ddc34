import { ActionIcon, Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonMet } from '@/shared/api/types/reports';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Conflict } from './answer-conflict';
import { SaveMark } from './save-mark';
import { useVisitText } from './text';
import { useVisiting } from './visit-frame';
import classes from './visit.module.css';

const nobody: PersonMet = {
  name: '',
  position: '',
  department: '',
  languageLevel: '',
  influence: '',
  consent: false,
};
const fields = ['name', 'position', 'department', 'languageLevel', 'influence'] as const;

export function PeopleScreen() {
  const text = useVisitText();
  const { booking, report, work } = useVisiting();
  const unsaved = work.saves.get('people:');
  const kept = (unsaved?.body['people'] as PersonMet[] | undefined) ?? report?.people ?? [];
  const [people, setPeople] = useState<PersonMet[]>(kept.length === 0 ? [nobody] : kept);
  const home = `/visits/${booking.id}/today`;

  function change(next: PersonMet[]) {
    setPeople(next);
    const named = next.filter(({ name }) => name.trim() !== '');
    work.saves.change('people:', '/people', { people: named }, report?.peopleVersion ?? 0);
  }
  const theirs = unsaved?.current as { people?: PersonMet[] } | undefined;

  return (
    <Page
      title={text('part.people')}
      lead={text('people.lead')}
      width={720}
      back={{ to: home, label: text('overview') }}
    >
      <Stack gap="md">
        <SaveMark unsaved={unsaved} saved={(report?.peopleVersion ?? 0) > 0} />
        {unsaved?.status === 'conflict' && theirs?.people && (
          <Conflict
            conflictKey="people:"
            mine={people.map(({ name }) => name).join(', ')}
            theirs={theirs.people.map(({ name }) => name).join(', ')}
          />
        )}
        {people.map((person, at) => (
          <section key={at} className={classes.card} aria-label={text('people.person', { number: at + 1 })}>
            <Group justify="space-between" mb={4}>
              <Text fw={650}>{text('people.person', { number: at + 1 })}</Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={40}
                aria-label={text('people.remove', { number: at + 1 })}
                onClick={() => change(people.filter((_, index) => index !== at))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              {fields.map((field) => (
                <TextInput
                  key={field}
                  label={text(`people.${field}`)}
                  maxLength={field === 'languageLevel' || field === 'influence' ? 60 : 120}
                  value={person[field]}
                  onChange={(event) => {
                    const value = event.currentTarget.value;
                    change(people.map((one, index) => (index === at ? { ...one, [field]: value } : one)));
                  }}
                />
              ))}
            </SimpleGrid>
            <Checkbox
              mt="sm"
              label={text('people.consent')}
              checked={person.consent}
              onChange={(event) => {
                const consent = event.currentTarget.checked;
                change(people.map((one, index) => (index === at ? { ...one, consent } : one)));
              }}
            />
          </section>
        ))}
        <Group justify="space-between">
          <Button
            variant="default"
            size="md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setPeople([...people, nobody])}
          >
            {text('people.add')}
          </Button>
          <LinkButton to={`${home}/findings`} size="md" className={classes.wrap}>
            {text('section.next', { title: text('part.findings') })}
          </LinkButton>
        </Group>
      </Stack>
    </Page>
  );
}
