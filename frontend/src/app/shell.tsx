import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { homeOf, useMe, useSignOut } from '@/shared/api/session';
import type { Me } from '@/shared/api/types/common';
import { useCommonText } from '@/shared/text/common';
import { Face } from '@/shared/ui/face';
import { LinkButton } from '@/shared/ui/link-button';
import { navigation } from './navigation';
import classes from './shell.module.css';
import { useAppText } from './text';
import { Wordmark } from './wordmark';

/** The frame of every screen: skip link, bar, content, and a tab bar on phones. */
export function Shell() {
  const common = useCommonText();
  const text = useAppText();
  const me = useMe();
  const main = useFocusOnNewPage();
  const signedIn = me.data ?? undefined;
  return (
    <>
      <a href="#main" className={classes.skip}>
        {common('skip')}
      </a>
      <header className={classes.bar}>
        <div className={classes.inner}>
          <Link
            to={signedIn ? homeOf[signedIn.role] : '/'}
            className={classes.brand}
            aria-label={text('home')}
          >
            <Wordmark />
          </Link>
          {signedIn ? <SignedIn me={signedIn} /> : <SignedOut />}
        </div>
      </header>
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className={classes.main}
        data-tabs={signedIn ? true : undefined}
      >
        <Outlet />
      </main>
      {signedIn ? <Tabs me={signedIn} /> : <footer className={classes.footer}>{text('footer')}</footer>}
      <ScrollRestoration />
    </>
  );
}

function useFocusOnNewPage() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

function SignedOut() {
  const text = useAppText();
  return (
    <nav className={classes.account} aria-label={text('nav.label')}>
      <LinkButton to="/sign-in" variant="subtle" color="ink">
        {text('nav.signIn')}
      </LinkButton>
      <LinkButton to="/sign-up">{text('nav.signUp')}</LinkButton>
    </nav>
  );
}

function SignedIn({ me }: { me: Me }) {
  const text = useAppText();
  const signOut = useSignOut();
  const navigate = useNavigate();
  return (
    <>
      <nav className={classes.links} aria-label={text('nav.label')}>
        {navigation[me.role].map((item) => (
          <NavLink key={item.to} to={item.to} end={item.to === '/admin'} className={classes.link}>
            {text(item.label)}
          </NavLink>
        ))}
      </nav>
      <div className={classes.account}>
        <Menu position="bottom-end" withinPortal width={240}>
          <Menu.Target>
            <ActionIcon variant="transparent" size={40} aria-label={text('account', { name: me.name })}>
              <Face name={me.name} size={36} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <div className={classes.who}>
              <Text fw={600} size="sm">
                {me.name}
              </Text>
              <Text size="xs" c="dimmed">
                {me.organisation?.name ?? me.email}
              </Text>
            </div>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconLogout size={16} aria-hidden />}
              onClick={() => signOut.mutate(undefined, { onSettled: () => void navigate('/') })}
            >
              {text('signOut')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </>
  );
}

function Tabs({ me }: { me: Me }) {
  const text = useAppText();
  const items = navigation[me.role];
  if (items.length < 2) return null;
  return (
    <nav className={classes.tabs} aria-label={text('nav.label')}>
      {items.map(({ to, label, icon: Symbol }) => (
        <NavLink key={to} to={to} end={to === '/admin'} className={classes.tab}>
          <Symbol size={22} stroke={1.7} aria-hidden />
          {text(label === 'nav.search' ? 'nav.searchShort' : label)}
        </NavLink>
      ))}
    </nav>
  );
}
