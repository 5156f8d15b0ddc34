import { Anchor, Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { SavedSearch } from '@/shared/api/types/representatives';
import { queryOf, readCriteria } from './criteria';
import classes from './fit.module.css';
import { useSearchText } from './text';

const key = ['saved-searches'];

/** The searches of this organisation that are made again every day, and a way to keep the present one. */
export function SavedSearches() {
  const text = useSearchText();
  const client = useQueryClient();
  const [parameters] = useSearchParams();
  const [name, setName] = useState<string>();
  const [busy, setBusy] = useState(false);
  const saved = useQuery({
    queryKey: key,
    queryFn: () => api.get<{ items: SavedSearch[] }>('/saved-searches').then(({ items }) => items),
  });
  async function save() {
    setBusy(true);
    try {
      const query = addressOf(queryOf(readCriteria(parameters)));
      await api.post(`/saved-searches?${query}`, { name, address: parameters.toString() });
      setName(undefined);
      await client.invalidateQueries({ queryKey: key });
    } finally {
      setBusy(false);
    }
  }
  async function forget(id: string) {
    await api.delete(`/saved-searches/${id}`);
    await client.invalidateQueries({ queryKey: key });
  }
  return (
    <Stack gap="xs">
      {(saved.data ?? []).length > 0 && (
        <div className={classes.suggestions}>
          <Text size="sm" c="dimmed" component="span">
            {text('saved')}
          </Text>
          {(saved.data ?? []).map((one) => (
            <Group key={one.id} gap={2} wrap="nowrap">
              <Anchor component={Link} size="sm" to={`/search?${one.address}`}>
                {one.name}
              </Anchor>
              <CloseButton
                size="sm"
                aria-label={text('savedForget', { name: one.name })}
                onClick={() => void forget(one.id)}
              />
            </Group>
          ))}
        </div>
      )}
      {name === undefined ? (
        <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setName('')}>
          {text('save')}
        </Anchor>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Group gap="xs" align="end">
            <TextInput
              label={text('saveName')}
              description={text('saveHelp')}
              required
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={busy} disabled={name.trim() === ''}>
              {text('saveNow')}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}

function addressOf(query: ReturnType<typeof queryOf>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  return parameters.toString();
}
