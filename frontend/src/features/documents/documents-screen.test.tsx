import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MoneyDocument } from '@/shared/api/types/documents';
import { serve } from '@/shared/testing/server';
import { show } from '@/shared/testing/render';
import { DocumentsScreen } from './documents-screen';

const invoice: MoneyDocument = {
  id: '1',
  kind: 'INVOICE',
  number: 'GEMBA-INV-2026-000001',
  bookingId: 'b1',
  title: 'First visit',
  issuedAt: '2026-12-31T23:30:00Z',
  net: { minor: 70_050, currency: 'USD' },
  tax: { minor: 0, currency: 'USD' },
  total: { minor: 70_050, currency: 'USD' },
  taxReason: 'NOT_REGISTERED',
};
const credit: MoneyDocument = { ...invoice, id: '2', kind: 'CREDIT_NOTE', number: 'GEMBA-CN-2026-000001' };

const listed = (items: MoneyDocument[], years: number[]) => ({
  'GET /documents': { body: { items, next: null, years } },
});

describe('the documents of a buyer', () => {
  it('are files with their number, day in UTC and amount; what went back has a minus', async () => {
    serve(listed([credit, invoice], [2026]));
    show(<DocumentsScreen />);
    const link = await screen.findByRole('link', { name: 'Invoice GEMBA-INV-2026-000001 as PDF' });
    expect(link).toHaveAttribute('href', '/api/documents/1/pdf');
    const rows = within(screen.getByRole('list', { name: 'Documents' })).getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent(/Credit note .*-.*700\.50/);
    expect(rows[1]).toHaveTextContent('31 Dec 2026 (UTC)');
    expect(rows[1]).toHaveTextContent(/700\.50/);
    expect(within(rows[1] as HTMLElement).getByRole('link', { name: 'First visit' })).toHaveAttribute(
      'href',
      '/bookings/b1',
    );
  });

  it('can be had as a table, of the year that is chosen', async () => {
    serve(listed([invoice], [2026, 2025]));
    show(<DocumentsScreen />, '/documents?year=2025');
    const csv = await screen.findByRole('link', { name: 'Year 2025 as CSV' });
    expect(csv).toHaveAttribute('href', '/api/documents/years/2025/csv');
    expect(screen.queryByRole('link', { name: 'Year 2026 as CSV' })).toBeNull();
    expect(screen.getByLabelText('Year')).toHaveValue('2025');
  });

  it('say where they will come from while there are none', async () => {
    serve(listed([], []));
    show(<DocumentsScreen />);
    expect(await screen.findByRole('heading', { name: 'No documents yet' })).toBeVisible();
  });

  it('say why they cannot be shown', async () => {
    serve({ 'GET /documents': { status: 500, body: { code: 'INTERNAL', detail: 'Something went wrong' } } });
    show(<DocumentsScreen />);
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong');
  });
});
