import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '@/shared/lib/form';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { ProfilePage } from './profile-page';
import classes from './profile.module.css';
import { useOwnListChange, useTies } from './queries';
import type { Tie } from '@/shared/api/types/representatives';
import { useProfileText } from './text';

export function TiesScreen() {
  const text = useProfileText();
  const ties = useTies();
  return (
    <ProfilePage title={text('tiesTitle')} lead={text('tiesLead')}>
      <Stack gap="lg">
        <Loaded query={ties}>{(items) => <TieList ties={items} />}</Loaded>
        <NewTie />
      </Stack>
    </ProfilePage>
  );
}

function TieList({ ties }: { ties: Tie[] }) {
  const text = useProfileText();
  const { remove } = useOwnListChange('ties');
  const [leaving, setLeaving] = useState<Tie>();
  return (
    <Section title={text('tiesTitle')}>
      {ties.length === 0 ? (
        <Text c="dimmed">{text('tiesNone')}</Text>
      ) : (
        <ul className={classes.rows}>
          {ties.map((tie) => (
            <li key={tie.id} className={classes.rowItem}>
              <div className={classes.rowWords}>
                <Text fw={600}>{tie.name}</Text>
                <Text size="sm" c="dimmed">
                  {text(`tieKind.${tie.kind}`)} · {tie.relation}
                </Text>
              </div>
              <Button
                variant="default"
                aria-label={text('removeTieLabel', { name: tie.name })}
                onClick={() => setLeaving(tie)}
              >
                {text('removeTie')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        opened={leaving !== undefined}
        title={text('removeTieTitle')}
        confirm={text('removeTie')}
        danger
        onConfirm={() => remove(leaving?.id ?? '')}
        onClose={() => setLeaving(undefined)}
      >
        <Text>{text('removeTieText', { name: leaving?.name ?? '' })}</Text>
      </ConfirmDialog>
    </Section>
  );
}

const empty: { name: string; kind: Tie['kind']; relation: string } = {
  name: '',
  kind: 'FACTORY',
  relation: '',
};

function NewTie() {
  const text = useProfileText();
  const { add } = useOwnListChange('ties');
  const form = useForm(empty);
  const { values, set, errorOf } = form;
  return (
    <Section title={text('addTie')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit(async () => {
            await add({ ...values, name: values.name.trim(), relation: values.relation.trim() });
            form.replace(empty);
          });
        }}
      >
        <Stack gap="md">
          <FormErrorSummary failure={form.failure} />
          <TextInput
            label={text('tieName')}
            description={text('tieNameHelp')}
            value={values.name}
            error={errorOf('name')}
            onChange={(event) => set('name', event.currentTarget.value)}
          />
          <Radio.Group
            label={text('tieKind')}
            value={values.kind}
            error={errorOf('kind')}
            onChange={(kind) => set('kind', kind === 'COMPANY' ? 'COMPANY' : 'FACTORY')}
          >
            <Group gap="lg" mt={6}>
              <Radio value="FACTORY" label={text('tieKind.FACTORY')} />
              <Radio value="COMPANY" label={text('tieKind.COMPANY')} />
            </Group>
          </Radio.Group>
          <Textarea
            label={text('relation')}
            description={text('relationHelp')}
            value={values.relation}
            error={errorOf('relation')}
            onChange={(event) => set('relation', event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={form.busy}>
              {text('addTie')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
