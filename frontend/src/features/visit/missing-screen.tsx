import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/http';
import { useForm } from '@/shared/lib/form';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { Page } from '@/shared/ui/page';
import { Section } from '@/shared/ui/section';
import type { MissingItem } from '@/shared/api/types/reports';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { Loaded } from '@/shared/ui/states';
import { DeliverDialog } from './deliver-dialog';
import { useVisitText } from './text';
import { useVisiting } from './visit-frame';
import classes from './visit.module.css';

const isOpen = (item: MissingItem) =>
  item.severity === 'BLOCKER' && (item.explanation === null || !item.answerable);

function pathOf({ questionId, objectiveId, code }: MissingItem): string | undefined {
  if (questionId !== null) return `answers/${questionId.split('-')[0] ?? ''}#${questionId}`;
  if (objectiveId !== null) return `objectives#${objectiveId}`;
  if (code.startsWith('SUMMARY')) return 'summary';
  if (code.startsWith('PEOPLE')) return 'people';
  if (code.startsWith('ACTION')) return 'findings';
  return undefined;
}

export function MissingScreen() {
  const text = useVisitText();
  const { booking, work } = useVisiting();
  const unsaved = work.saves.size + work.photos.size;
  const missing = useQuery({
    queryKey: ['bookings', booking.id, 'report', 'missing', unsaved === 0],
    queryFn: () =>
      api.get<{ items: MissingItem[] }>(`/bookings/${booking.id}/report/missing`).then((all) => all.items),
    staleTime: 0,
  });
  const home = `/visits/${booking.id}/today`;
  return (
    <Page title={text('part.missing')} width={720} back={{ to: home, label: text('overview') }}>
      <Loaded query={missing}>{(items) => <Items items={items} unsaved={unsaved} />}</Loaded>
    </Page>
  );
}

function Items({ items, unsaved }: { items: MissingItem[]; unsaved: number }) {
  const text = useVisitText();
  const { booking } = useVisiting();
  const [delivering, setDelivering] = useState(false);
  const open = items.filter(isOpen);
  const rest = items.filter((item) => !isOpen(item));
  const again = booking.actions.includes('DELIVER_REVISION');
  const may = again || booking.actions.includes('DELIVER');
  return (
    <Stack gap="lg">
      {open.length === 0 ? (
        <Text fw={650}>{text('missing.none')}</Text>
      ) : (
        <Section title={text('missing.blockers', { count: open.length })}>
          <List items={open} />
        </Section>
      )}
      {rest.length > 0 && (
        <Section title={text('missing.notes')}>
          <List items={rest} />
        </Section>
      )}
      <Stack gap="xs" align="flex-end">
        {!may && <Text size="sm">{text('missing.checkOut')}</Text>}
        {may && unsaved > 0 && <Text size="sm">{text('missing.unsent')}</Text>}
        <Button
          size="lg"
          disabled={!may || open.length > 0 || unsaved > 0}
          onClick={() => setDelivering(true)}
        >
          {text(again ? 'deliver.again' : 'deliver.do')}
        </Button>
      </Stack>
      <DeliverDialog booking={booking} opened={delivering} onClose={() => setDelivering(false)} />
    </Stack>
  );
}

function List({ items }: { items: MissingItem[] }) {
  return (
    <Stack gap="sm">
      {items.map((item) => (
        <Item key={item.code} item={item} />
      ))}
    </Stack>
  );
}

function Item({ item }: { item: MissingItem }) {
  const text = useVisitText();
  const { booking } = useVisiting();
  const path = pathOf(item);
  return (
    <section className={classes.card} aria-label={item.text}>
      <Group justify="space-between" gap="sm">
        <Text flex="1 1 240px">{item.text}</Text>
        {path !== undefined && (
          <Anchor
            component={Link}
            to={`/visits/${booking.id}/today/${path}`}
            aria-label={text('missing.goLabel', { what: item.text })}
            fw={600}
          >
            {text('missing.go')}
          </Anchor>
        )}
      </Group>
      {item.answerable && <Explain item={item} />}
    </section>
  );
}

function Explain({ item }: { item: MissingItem }) {
  const text = useVisitText();
  const { booking } = useVisiting();
  const client = useQueryClient();
  const form = useForm({ explanation: item.explanation ?? '' });
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Stack gap={2} mt="xs" align="flex-start">
        {item.explanation !== null && (
          <Text size="sm" c="dimmed">
            {text('missing.explained', { explanation: item.explanation })}
          </Text>
        )}
        <Button variant="default" size="sm" onClick={() => setOpen(true)}>
          {text('missing.explain')}
        </Button>
      </Stack>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit(async () => {
          await api.put(`/bookings/${booking.id}/report/missing/${encodeURIComponent(item.code)}`, {
            explanation: form.values.explanation.trim(),
          } satisfies BodyOf<'/api/bookings/{id}/report/missing/{code}', 'put'>);
          setOpen(false);
          await client.invalidateQueries({ queryKey: ['bookings', booking.id, 'report', 'missing'] });
        });
      }}
    >
      <Stack gap="xs" mt="xs">
        <FormErrorSummary failure={form.failure} />
        <Textarea
          label={text('missing.explain')}
          maxLength={1000}
          value={form.values.explanation}
          onChange={(event) => form.set('explanation', event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button
            type="submit"
            size="sm"
            loading={form.busy}
            disabled={form.values.explanation.trim() === ''}
          >
            {text('missing.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
