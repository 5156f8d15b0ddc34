import { ActionIcon, Alert, Button, Group, Menu, Text } from '@mantine/core';
import { IconBan, IconCheck, IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '@/shared/api/session';
import type { PublicProfile } from '@/shared/api/types/representatives';
import { LinkButton } from '@/shared/ui/link-button';
import { ActionButton } from './action-button';
import { BlockDialog } from './block-dialog';
import { KeepButton } from './keep-button';
import { useSearchText } from './text';
import { useBlocked } from './use-blocked';
import { useSelection } from './use-selection';
import { useShortlist } from './use-shortlist';

/** What a buyer does with somebody: choose, keep, block. */
export function PersonActions({ person }: { person: PublicProfile }) {
  const me = useMe();
  if (me.data?.role !== 'BUYER') return null;
  return <BuyerActions person={person} />;
}

function BuyerActions({ person }: { person: PublicProfile }) {
  const text = useSearchText();
  const blocked = useBlocked();
  const shortlist = useShortlist();
  const [blocking, setBlocking] = useState(false);
  const { id, name } = person;
  if (blocked.has(id)) return null;
  return (
    <Group gap="xs">
      <KeepButton person={person} shortlist={shortlist} iconSize={18} variant="default" />
      <Choose id={id} />
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={text('more', { name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconBan size={16} aria-hidden />} onClick={() => setBlocking(true)}>
            {text('block.menu')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <BlockDialog person={person} opened={blocking} onClose={() => setBlocking(false)} />
    </Group>
  );
}

function Choose({ id }: { id: string }) {
  const text = useSearchText();
  const selection = useSelection();
  if (selection.booking === null) return <LinkButton to="/briefs/new">{text('person.plan')}</LinkButton>;
  const chosen = selection.ids.includes(id);
  return (
    <Button
      variant={chosen ? 'light' : 'filled'}
      aria-pressed={chosen}
      disabled={!chosen && selection.full}
      leftSection={chosen ? <IconCheck size={18} aria-hidden /> : <IconPlus size={18} aria-hidden />}
      onClick={() => selection.toggle(id)}
    >
      {chosen ? text('person.chosen') : text('person.choose')}
    </Button>
  );
}

/** Says that somebody is blocked, with the way back. */
export function BlockedNote({ person: { id, name } }: { person: PublicProfile }) {
  const text = useSearchText();
  const blocked = useBlocked();
  if (!blocked.has(id)) return null;
  return (
    <Alert color="gray" icon={<IconBan aria-hidden />} role="status" mb="lg">
      <Group gap="sm" justify="space-between">
        <Text size="sm">{text('blocked.here', { name })}</Text>
        <ActionButton onAct={() => blocked.unblock(id)} aria-label={text('blocked.liftName', { name })}>
          {text('blocked.lift')}
        </ActionButton>
      </Group>
    </Alert>
  );
}
