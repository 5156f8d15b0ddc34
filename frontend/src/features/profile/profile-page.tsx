import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { useProfile } from '@/shared/api/profile';
import type { RepresentativeStatus } from '@/shared/api/types/representatives';
import { LevelBadge } from '@/shared/ui/badges';
import { Page } from '@/shared/ui/page';
import { SubNav } from '@/shared/ui/sub-nav';
import { useProfileText } from './text';

const colours = {
  APPLICANT: 'gray',
  IN_REVIEW: 'sky',
  NEEDS_MORE: 'clay',
  VETTED: 'moss',
  SUSPENDED: 'brick',
  REJECTED: 'brick',
} satisfies Record<RepresentativeStatus, string>;

interface ProfilePageProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** The frame of the profile's screens: where one stands, and the way between them. */
export function ProfilePage({ title, lead, children }: ProfilePageProps) {
  const text = useProfileText();
  const { data: profile } = useProfile();
  return (
    <Page
      title={title}
      lead={lead}
      width={860}
      badge={
        profile && (
          <>
            <Badge color={colours[profile.status]}>{text(`status.${profile.status}`)}</Badge>
            {profile.level > 0 && <LevelBadge level={profile.level} />}
          </>
        )
      }
    >
      <SubNav
        label={text('parts')}
        items={[
          { to: '/profile', label: text('nav.profile') },
          { to: '/profile/vetting', label: text('nav.vetting') },
          { to: '/profile/days', label: text('nav.days') },
          { to: '/profile/ties', label: text('nav.ties') },
        ]}
      />
      {children}
    </Page>
  );
}
