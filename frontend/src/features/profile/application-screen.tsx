import { Alert, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconClock, IconInfoCircle } from '@tabler/icons-react';
import { useProfile } from '@/shared/api/profile';
import { useMe } from '@/shared/api/session';
import type { Application, Profile } from '@/shared/api/types/representatives';
import { LinkButton } from '@/shared/ui/link-button';
import { Empty, Loaded } from '@/shared/ui/states';
import { ApplicationForm } from './application-form';
import { useApplicationText } from './application-text';
import { CheckList } from './check-list';
import { ProfilePage } from './profile-page';
import { useApplication } from './queries';

export function ApplicationScreen() {
  const text = useApplicationText();
  const profile = useProfile();
  const application = useApplication();
  return (
    <ProfilePage title={text('title')} lead={text('lead')}>
      <Loaded query={profile}>
        {(who) => (
          <Loaded query={application}>{(data) => <Standing profile={who} application={data} />}</Loaded>
        )}
      </Loaded>
    </ProfilePage>
  );
}

function Standing({ profile, application }: { profile: Profile; application: Application }) {
  const text = useApplicationText();
  const { status } = application;
  const open = status === 'NOT_SUBMITTED' || status === 'NEEDS_MORE';
  return (
    <Stack gap="lg">
      {status !== 'NOT_SUBMITTED' && <StatusNote application={application} />}
      {open &&
        (profile.complete ? (
          <ApplicationForm again={status === 'NEEDS_MORE'} />
        ) : (
          <Empty
            title={text('incomplete')}
            action={<LinkButton to="/profile">{text('toProfile')}</LinkButton>}
          >
            {text('incompleteText')}
          </Empty>
        ))}
      {application.checks.length > 0 && <CheckList checks={application.checks} />}
    </Stack>
  );
}

const looks = {
  IN_REVIEW: { color: 'sky', icon: IconClock },
  NEEDS_MORE: { color: 'clay', icon: IconInfoCircle },
  APPROVED: { color: 'moss', icon: IconCircleCheck },
  REJECTED: { color: 'brick', icon: IconInfoCircle },
} as const;

function StatusNote({ application }: { application: Application }) {
  const text = useApplicationText();
  const me = useMe();
  const { status, decision } = application;
  if (status === 'NOT_SUBMITTED') return null;
  const { color, icon: Symbol } = looks[status];
  const reason = decision?.reason ?? '';
  return (
    <Alert color={color} icon={<Symbol aria-hidden />} title={text(`status.${status}`)}>
      <Text size="sm">{text(`statusText.${status}`, { email: me.data?.email ?? '' })}</Text>
      {reason !== '' && status !== 'IN_REVIEW' && (
        <Text size="sm" fw={600} mt="xs">
          {text('theirReason', { reason })}
        </Text>
      )}
    </Alert>
  );
}
