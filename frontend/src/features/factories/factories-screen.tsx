import { Badge, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconMapPin, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePages } from '@/shared/api/pages';
import type { Factory } from '@/shared/api/types/common';
import { useDebounced } from '@/shared/lib/use-debounced';
import { LinkButton } from '@/shared/ui/link-button';
import { LoadMore } from '@/shared/ui/load-more';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import classes from './factories-screen.module.css';
import { useFactoriesText } from './text';

export function FactoriesScreen() {
  const text = useFactoriesText();
  const [q, setQ] = useState('');
  const asked = useDebounced(q.trim(), 250);
  const factories = usePages<Factory>('/factories', asked === '' ? {} : { q: asked });
  const add = (
    <LinkButton to="/factories/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {text('add')}
    </LinkButton>
  );
  const none = asked === '' && factories.data?.length === 0;
  return (
    <Page title={text('title')} lead={text('lead')} actions={!none && add}>
      <Stack gap="md">
        {!none && (
          <TextInput
            type="search"
            aria-label={text('search')}
            placeholder={text('search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={q}
            onChange={(event) => setQ(event.currentTarget.value)}
            maw={440}
          />
        )}
        <Loaded query={factories}>
          {(items) =>
            items.length === 0 ? (
              asked === '' ? (
                <Empty title={text('empty.title')} action={add}>
                  {text('empty.text')}
                </Empty>
              ) : (
                <Empty title={text('none.title')}>{text('none.text')}</Empty>
              )
            ) : (
              <ul className={classes.list}>
                {items.map((factory) => (
                  <FactoryRow key={factory.id} factory={factory} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <LoadMore pages={factories} />
      </Stack>
    </Page>
  );
}

function FactoryRow({ factory }: { factory: Factory }) {
  const text = useFactoriesText();
  const where =
    factory.position === null
      ? 'where.unknown'
      : factory.position.precision === 'EXACT'
        ? 'where.exact'
        : 'where.approximate';
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to={`/factories/${factory.id}`} className={classes.name}>
          {factory.name}
        </Link>
        {factory.localName !== null && <span className={classes.local}>{factory.localName}</span>}
        <Text size="sm" c="dimmed">
          {[factory.address, factory.city, factory.countryName].filter(Boolean).join(', ')}
        </Text>
        <Group gap="xs" mt={6}>
          <Badge
            color={factory.position === null ? 'clay' : 'gray'}
            leftSection={<IconMapPin size={12} aria-hidden />}
          >
            {text(where)}
          </Badge>
          {factory.products.slice(0, 4).map((product) => (
            <Badge key={product} color="gray" variant="outline">
              {product}
            </Badge>
          ))}
        </Group>
      </div>
      <LinkButton to={`/briefs/new?factoryId=${factory.id}`} variant="default" className={classes.plan}>
        {text('plan')}
      </LinkButton>
    </li>
  );
}
