import { Alert, Anchor, Group, List, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useProfile } from '@/shared/api/profile';
import type { Profile } from '@/shared/api/types/representatives';
import { LinkButton } from '@/shared/ui/link-button';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { ProfileForm } from './profile-form';
import { ProfilePage } from './profile-page';
import { useSaveProfile } from './queries';
import { useProfileText } from './text';

export function ProfileScreen() {
  const text = useProfileText();
  const profile = useProfile();
  const save = useSaveProfile();
  return (
    <ProfilePage title={text('title')} lead={text('lead')}>
      <Loaded query={profile}>
        {(data) => (
          <Stack gap="lg">
            <WhatIsMissing profile={data} />
            <ProfileForm profile={data} onSubmit={save} />
          </Stack>
        )}
      </Loaded>
    </ProfilePage>
  );
}

const neededFields = [
  'headline',
  'about',
  'homePlaceId',
  'languages',
  'categories',
  'services',
  'dayRate',
  'workingDays',
] as const;

function WhatIsMissing({ profile }: { profile: Profile }) {
  const text = useProfileText();
  const missing = neededFields.filter((field) => profile.missing.includes(field));
  if (missing.length === 0) {
    if (profile.status !== 'APPLICANT' && profile.status !== 'NEEDS_MORE') return null;
    return (
      <Alert color="moss" icon={<IconCircleCheck aria-hidden />}>
        <Group justify="space-between" gap="sm">
          <Text size="sm">{text('missing.none')}</Text>
          <LinkButton to="/profile/vetting">{text('missing.apply')}</LinkButton>
        </Group>
      </Alert>
    );
  }
  const done = neededFields.length - missing.length;
  return (
    <Section title={text('missing.title', { count: missing.length })}>
      <Progress
        value={(100 * done) / neededFields.length}
        aria-label={text('missing.progress', { done, all: neededFields.length })}
      />
      <List size="sm" spacing={4}>
        {missing.map((field) => (
          <List.Item key={field}>
            <Anchor href={`#field-${field}`}>{text(`missing.${field}`)}</Anchor>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
