import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Fragment } from 'react';
import { Link, useLocation } from 'react-router';
import { useMoneyDeskText } from '@/shared/text/money-desk';
import classes from './money-nav.module.css';

/** One line per part of the desk, in the order in which an operator looks; the words stand in `text/money-desk`. */
const groups = [
  { label: 'group.now', parts: [{ to: '/admin/money', label: 'tab.standing' }] },
  {
    label: 'group.bookings',
    parts: [
      { to: '/admin/money/find', label: 'tab.find' },
      { to: '/admin/money/chargebacks', label: 'tab.chargebacks' },
      { to: '/admin/money/holds', label: 'tab.holds' },
      { to: '/admin/money/receivables', label: 'tab.receivables' },
    ],
  },
  {
    label: 'group.provider',
    parts: [
      { to: '/admin/money/operations', label: 'tab.operations' },
      { to: '/admin/money/suspense', label: 'tab.suspense' },
      { to: '/admin/money/refunds', label: 'tab.refunds' },
      { to: '/admin/money/notices', label: 'tab.notices' },
      { to: '/admin/money/lost', label: 'tab.lost' },
    ],
  },
  {
    label: 'group.payouts',
    parts: [
      { to: '/admin/money/batches', label: 'tab.batches' },
      { to: '/admin/money/routes', label: 'tab.routes' },
      { to: '/admin/money/own-payouts', label: 'tab.own-payouts' },
    ],
  },
  {
    label: 'group.books',
    parts: [
      { to: '/admin/money/balance', label: 'tab.balance' },
      { to: '/admin/money/coverage', label: 'tab.coverage' },
      { to: '/admin/money/reconciliation', label: 'tab.reconciliation' },
      { to: '/admin/money/adjustments', label: 'tab.adjustments' },
    ],
  },
] as const;

/** Screens that lie under no part's own address. */
const under: Record<string, string> = {
  '/admin/money/bookings': '/admin/money/find',
  '/admin/money/refunds/': '/admin/money/find',
};

/** The way between the parts of the desk: two lines where there is room, a menu where there is none. */
export function MoneyNav() {
  const text = useMoneyDeskText();
  const { pathname } = useLocation();
  const part = partAt(pathname);
  const group = groups.find(({ parts }) => parts.some(({ to }) => to === part.to)) ?? groups[0];
  return (
    <nav aria-label={text('parts')} className={classes.nav}>
      <div className={classes.wide}>
        <ul className={classes.groups}>
          {groups.map(({ label, parts }) => (
            <li key={label}>
              <Link
                to={parts[0].to}
                className={classes.group}
                data-current={label === group.label || undefined}
              >
                {text(label)}
              </Link>
            </li>
          ))}
        </ul>
        {group.parts.length > 1 && (
          <ul className={classes.parts} aria-label={text(group.label)}>
            {group.parts.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className={classes.part} aria-current={to === part.to ? 'page' : undefined}>
                  {text(label)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={classes.narrow}>
        <Menu position="bottom-start" width="target" withinPortal>
          <Menu.Target>
            <Button
              variant="default"
              fullWidth
              justify="space-between"
              rightSection={<IconChevronDown size={16} aria-hidden />}
            >
              {text('part', { group: text(group.label), part: text(part.label) })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="70vh" className={classes.menu}>
            {groups.map(({ label, parts }) => (
              <Fragment key={label}>
                <Menu.Label>{text(label)}</Menu.Label>
                {parts.map((one) => (
                  <Menu.Item
                    key={one.to}
                    component={Link}
                    to={one.to}
                    fw={one.to === part.to ? 600 : undefined}
                    aria-current={one.to === part.to ? 'page' : undefined}
                  >
                    {text(one.label)}
                  </Menu.Item>
                ))}
              </Fragment>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </nav>
  );
}

/** The part whose address is the longest beginning of this one. */
function partAt(pathname: string) {
  const alias = Object.entries(under).find(([from]) => pathname.startsWith(from));
  const path = alias === undefined ? pathname : alias[1];
  return groups
    .flatMap(({ parts }) => [...parts])
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .reduce<Part>((best, one) => (one.to.length > best.to.length ? one : best), groups[0].parts[0]);
}

type Part = (typeof groups)[number]['parts'][number];
