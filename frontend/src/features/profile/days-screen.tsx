import { Anchor, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useProfile } from '@/shared/api/profile';
import { useForm } from '@/shared/lib/form';
import { dayFromToday, formatDay } from '@/shared/lib/site-time';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { choose, monthOf } from './month';
import { MonthView } from './month-view';
import { ProfilePage } from './profile-page';
import classes from './profile.module.css';
import { useBlockedDays, useOwnListChange } from './queries';
import type { BlockedDays } from '@/shared/api/types/representatives';
import { useProfileText } from './text';

export function DaysScreen() {
  const text = useProfileText();
  const days = useBlockedDays();
  return (
    <ProfilePage title={text('daysTitle')} lead={text('daysLead')}>
      <Loaded query={days}>
        {(blocked) => (
          <Stack gap="lg">
            <BlockDays blocked={blocked} />
            <BlockedList blocked={blocked} />
          </Stack>
        )}
      </Loaded>
    </ProfilePage>
  );
}

const nothing = { from: '', to: '', note: '' };

function BlockDays({ blocked }: { blocked: BlockedDays[] }) {
  const text = useProfileText();
  const profile = useProfile();
  const { add } = useOwnListChange('unavailability');
  const today = dayFromToday(0);
  const [month, setMonth] = useState(monthOf(today));
  const form = useForm(nothing);
  const { from, to, note } = form.values;

  function send() {
    const last = to === '' ? from : to;
    if (last < from) {
      form.refuse({ toOn: text('daysWrong') });
      return;
    }
    void form.submit(async () => {
      await add({ fromOn: from, toOn: last, note: note.trim() === '' ? null : note.trim() });
      form.replace(nothing);
    });
  }

  return (
    <Section title={text('block')} lead={text('chooseDays')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <MonthView
            month={month}
            today={today}
            blocked={blocked}
            workingDays={profile.data?.workingDays ?? []}
            chosen={{ from: from === '' ? undefined : from, to: to === '' ? undefined : to }}
            onMonth={setMonth}
            onDay={(day) => {
              const span = choose(
                { from: from === '' ? undefined : from, to: to === '' ? undefined : to },
                day,
              );
              form.replace({ ...form.values, from: span.from ?? '', to: span.to ?? '' });
            }}
          />
          <Stack gap="md">
            <FormErrorSummary failure={form.failure} />
            <SimpleGrid cols={2}>
              <TextInput
                type="date"
                label={text('blockFrom')}
                min={today}
                value={from}
                error={form.errorOf('fromOn')}
                onChange={(event) => form.set('from', event.currentTarget.value)}
              />
              <TextInput
                type="date"
                label={text('blockTo')}
                min={from === '' ? today : from}
                value={to}
                error={form.errorOf('toOn')}
                onChange={(event) => form.set('to', event.currentTarget.value)}
              />
            </SimpleGrid>
            <TextInput
              label={text('note')}
              maxLength={200}
              value={note}
              error={form.errorOf('note')}
              onChange={(event) => form.set('note', event.currentTarget.value)}
            />
            <Group>
              <Button type="submit" loading={form.busy} disabled={from === ''}>
                {text('block')}
              </Button>
            </Group>
          </Stack>
        </SimpleGrid>
      </form>
    </Section>
  );
}

function spanOf({ fromOn, toOn }: BlockedDays): string {
  return fromOn === toOn ? formatDay(fromOn) : `${formatDay(fromOn)} – ${formatDay(toOn)}`;
}

function BlockedList({ blocked }: { blocked: BlockedDays[] }) {
  const text = useProfileText();
  const { remove } = useOwnListChange('unavailability');
  return (
    <Section title={text('blockedList')}>
      {blocked.length === 0 ? (
        <Text c="dimmed">{text('blockedNone')}</Text>
      ) : (
        <ul className={classes.rows}>
          {[...blocked]
            .sort((one, other) => one.fromOn.localeCompare(other.fromOn))
            .map((days) => (
              <li key={days.id} className={classes.rowItem}>
                <div className={classes.rowWords}>
                  <Text fw={600}>{spanOf(days)}</Text>
                  <Text size="sm" c="dimmed">
                    {days.bookingId === null ? days.note : text('bookedVisit')}
                  </Text>
                </div>
                {days.bookingId === null ? (
                  <Button
                    variant="default"
                    aria-label={text('unblockLabel', { days: spanOf(days) })}
                    onClick={() => void remove(days.id)}
                  >
                    {text('unblock')}
                  </Button>
                ) : (
                  <Anchor component={Link} to={`/visits/${days.bookingId}`}>
                    {text('openVisit')}
                  </Anchor>
                )}
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}
