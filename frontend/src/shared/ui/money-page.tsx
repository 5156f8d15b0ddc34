import type { ReactNode } from 'react';
import { useMoneyDeskText } from '@/shared/text/money-desk';
import { Page } from './page';
import { SubNav } from './sub-nav';

/** One line per part of the desk, in the order in which an operator looks; the words stand in `text/money-desk`. */
const tabs = [
  { to: '/admin/money', label: 'tab.balance' },
  { to: '/admin/money/batches', label: 'tab.batches' },
  { to: '/admin/money/routes', label: 'tab.routes' },
  { to: '/admin/money/chargebacks', label: 'tab.chargebacks' },
  { to: '/admin/money/holds', label: 'tab.holds' },
  { to: '/admin/money/receivables', label: 'tab.receivables' },
] as const;

interface MoneyPageProps {
  title: string;
  lead?: ReactNode;
  badge?: ReactNode;
  actions?: ReactNode;
  back?: { to: string; label: string };
  children: ReactNode;
}

/** The frame of every screen under /admin/money, whichever feature it belongs to, with the way between them. */
export function MoneyPage({ children, ...header }: MoneyPageProps) {
  const text = useMoneyDeskText();
  return (
    <Page {...header}>
      <SubNav label={text('parts')} items={tabs.map(({ to, label }) => ({ to, label: text(label) }))} />
      {children}
    </Page>
  );
}
