import { Badge, Chip, Group, Stack, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { usePages } from '@/shared/api/pages';
import type { ApplicationStatus } from '@/shared/api/types/representatives';
import { formatInstantDay } from '@/shared/lib/site-time';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { placeName } from '@/shared/ui/place-picker';
import { Empty, Loaded } from '@/shared/ui/states';
import { useVettingText } from './text';
import type { ApplicationSummary } from '@/shared/api/types/representatives';
import classes from './vetting.module.css';

const statuses = ['IN_REVIEW', 'NEEDS_MORE', 'APPROVED', 'REJECTED', 'ALL'] as const;

export const statusColours = {
  NOT_SUBMITTED: 'gray',
  IN_REVIEW: 'sky',
  NEEDS_MORE: 'clay',
  APPROVED: 'moss',
  REJECTED: 'brick',
} satisfies Record<ApplicationStatus, string>;

export function ApplicationsScreen() {
  const text = useVettingText();
  const [parameters, setParameters] = useSearchParams();
  const status = statuses.find((one) => one === parameters.get('status')) ?? 'IN_REVIEW';
  const applications = usePages<ApplicationSummary>(
    '/admin/applications',
    status === 'ALL' ? {} : { status },
  );
  return (
    <Page title={text('title')} lead={text('lead')}>
      <Stack gap="md">
        <Chip.Group value={status} onChange={(chosen) => setParameters({ status: chosen })}>
          <Group gap="xs" role="radiogroup" aria-label={text('filter')}>
            {statuses.map((one) => (
              <Chip key={one} value={one}>
                {text(one === 'ALL' ? 'filter.ALL' : `status.${one}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Loaded query={applications}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={text('empty.title')}>{text('empty.text')}</Empty>
            ) : (
              <ul className={classes.list}>
                {items.map((application) => (
                  <Row key={application.id} application={application} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <LoadMore pages={applications} />
      </Stack>
    </Page>
  );
}

function Row({ application }: { application: ApplicationSummary }) {
  const text = useVettingText();
  const { homePlace, checksTotal, checksOpen } = application;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to={`/admin/applications/${application.id}`} className={classes.name}>
          {application.name}
        </Link>
        <Text size="sm" c="dimmed">
          {homePlace === null ? '' : `${placeName(homePlace)} · `}
          {text('submitted', { date: formatInstantDay(application.submittedAt) })}
        </Text>
      </div>
      <Text size="sm" className="tabular">
        {text('checks', { done: checksTotal - checksOpen, all: checksTotal })}
      </Text>
      <Badge color={statusColours[application.status]}>{text(`status.${application.status}`)}</Badge>
    </li>
  );
}
