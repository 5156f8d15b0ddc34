import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { MoneyPage } from '@/shared/ui/money-page';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { OperationRows } from './operation-rows';
import { deskKey } from './queries';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

export function FindScreen() {
  const text = useDeskText();
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get('q') ?? '';
  const [typed, setTyped] = useState(wanted);
  const found = useQuery({
    queryKey: [...deskKey, 'find', wanted],
    queryFn: () => api.get<SchemaOf<'MoneyFound'>>('/admin/money/find', { q: wanted }),
    enabled: wanted !== '',
  });
  return (
    <MoneyPage title={text('find.title')} lead={text('find.lead')}>
      <Stack gap="lg">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '') setParameters({ q: typed.trim() });
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              flex="1 1 240px"
              type="search"
              maxLength={100}
              label={text('find.label')}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit">{text('find.submit')}</Button>
          </Group>
        </form>
        {wanted !== '' && (
          <Loaded query={found}>
            {({ bookings, operations }) =>
              bookings.length + operations.length === 0 ? (
                <Empty title={text('find.none')}>{text('find.noneText')}</Empty>
              ) : (
                <Stack gap="lg">
                  {bookings.length > 0 && (
                    <Section title={text('find.bookings')} actions={<Badge>{bookings.length}</Badge>}>
                      <ul className={classes.rows}>
                        {bookings.map(({ id, title, buyer, representative, status }) => (
                          <li key={id}>
                            <div className={classes.words}>
                              <Link to={`/admin/money/bookings/${id}`}>{title}</Link>
                              <Text size="sm" c="dimmed">
                                {representative === null ? buyer : `${buyer} · ${representative}`}
                              </Text>
                            </div>
                            <StatusBadge status={status} />
                          </li>
                        ))}
                      </ul>
                    </Section>
                  )}
                  {operations.length > 0 && (
                    <Section title={text('find.operations')}>
                      <OperationRows operations={operations} />
                    </Section>
                  )}
                </Stack>
              )
            }
          </Loaded>
        )}
      </Stack>
    </MoneyPage>
  );
}
