import type { ReactNode } from 'react';
import { MoneyNav } from './money-nav';
import { Page } from './page';

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
  return (
    <Page {...header}>
      <MoneyNav />
      {children}
    </Page>
  );
}
