import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useForm } from '@/shared/lib/form';
import { useCommonText } from '@/shared/text/common';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { useSearchText } from './text';
import { addressToKeep, useSavedSearches } from './use-saved-searches';

/** Keeps the present search; says whether it is kept already. */
export function SaveSearch() {
  const text = useSearchText();
  const common = useCommonText();
  const [parameters] = useSearchParams();
  const { list, save } = useSavedSearches();
  const [opened, setOpened] = useState(false);
  const form = useForm({ name: '' });
  const address = addressToKeep(parameters);
  const kept = list.data?.find((one) => one.address === address);
  if (kept !== undefined) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {text('saveKept', { name: kept.name })}{' '}
        <Link to={`/search/saved?${parameters.toString()}`}>{text('saved')}</Link>
      </Text>
    );
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconBell size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {text('save')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={text('saveTitle')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit(async () => {
              await save(form.values.name.trim(), address);
              setOpened(false);
            });
          }}
        >
          <Stack gap="md">
            <FormErrorSummary failure={form.failure} />
            <TextInput
              label={text('saveName')}
              description={text('saveHelp')}
              required
              maxLength={100}
              data-autofocus
              value={form.values.name}
              error={form.errorOf('name')}
              onChange={(event) => form.set('name', event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpened(false)}>
                {common('cancel')}
              </Button>
              <Button type="submit" loading={form.busy} disabled={form.values.name.trim() === ''}>
                {text('saveNow')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
