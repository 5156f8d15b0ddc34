import { Anchor, Container, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './page.module.css';

interface PageProps {
  title: string;
  lead?: ReactNode;
  back?: { to: string; label: string };
  badge?: ReactNode;
  actions?: ReactNode;
  width?: number | string;
  children: ReactNode;
}

/** One screen: sets the window title, shows the header, keeps the measure. */
export function Page({ title, width = 1200, children, ...header }: PageProps) {
  useTitle(title);
  return (
    <Container
      size={width}
      data-wide={(typeof width === 'number' && width > 1200) || undefined}
      py={{ base: 'lg', sm: 'xl' }}
      px={{ base: 'md', sm: 'lg' }}
    >
      <PageHeader title={title} {...header} />
      {children}
    </Container>
  );
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = title === '' ? 'Gemba' : `${title} · Gemba`;
  }, [title]);
}

function PageHeader({ title, lead, back, badge, actions }: Omit<PageProps, 'children' | 'width'>) {
  return (
    <header className={classes.header}>
      <Stack gap={6} className={classes.words}>
        {back && (
          <Anchor component={Link} to={back.to} size="sm" className={classes.back}>
            <IconArrowLeft size={16} aria-hidden /> {back.label}
          </Anchor>
        )}
        <Group gap="sm" align="center">
          <Title order={1} tabIndex={-1} id="page-title" className={classes.title}>
            {title}
          </Title>
          {badge}
        </Group>
        {lead !== undefined && (
          <Text c="dimmed" maw={680}>
            {lead}
          </Text>
        )}
      </Stack>
      {actions !== undefined && <Group gap="sm">{actions}</Group>}
    </header>
  );
}
