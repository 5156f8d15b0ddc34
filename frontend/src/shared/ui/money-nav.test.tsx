import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '@/shared/testing/render';
import { MoneyNav } from './money-nav';

describe('the way between the parts of the money desk', () => {
  it.each([
    ['/admin/money', 'Now: What waits'],
    ['/admin/money/reconciliation/n1', 'Books: Reconciliation'],
    ['/admin/money/bookings/b1', 'Bookings: Find'],
    ['/admin/money/refunds/b1', 'Bookings: Find'],
    ['/admin/money/refunds', 'Provider: Failed refunds'],
    ['/admin/money/own-payouts', 'Bank payouts: To our bank'],
    ['/admin/money/batches/b1', 'Bank payouts: Batches'],
  ])('knows where %s belongs', (path, name) => {
    show(<MoneyNav />, path);
    expect(screen.getByRole('button', { name })).toBeInTheDocument();
  });

  it('shows the parts of one group, and all of them in the menu of a phone', async () => {
    show(<MoneyNav />, '/admin/money/coverage');
    const parts = screen.getByRole('list', { name: 'Books' });
    expect(within(parts).getAllByRole('link')).toHaveLength(4);
    expect(within(parts).getByRole('link', { current: 'page' })).toHaveTextContent('Coverage');
    await userEvent.click(screen.getByRole('button', { name: 'Books: Coverage' }));
    const menu = await screen.findByRole('menu');
    expect(within(menu).getByRole('menuitem', { name: 'Suspense' })).toHaveAttribute(
      'href',
      '/admin/money/suspense',
    );
  });
});
