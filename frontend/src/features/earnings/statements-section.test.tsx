import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { StatementsSection } from './statements-section';

describe('payout statements', () => {
  it('are files of the representative, with every year as a table', async () => {
    const total = { minor: 62_850, currency: 'USD' };
    serve({
      'GET /representatives/me/statements': {
        body: {
          items: [
            {
              id: '7',
              kind: 'PAYOUT_STATEMENT',
              number: 'GEMBA-PS-2025-000001',
              bookingId: 'b1',
              title: 'First visit',
              issuedAt: '2025-11-02T10:00:00Z',
              net: total,
              tax: { minor: 0, currency: 'USD' },
              total,
              taxReason: 'OUT_OF_SCOPE',
            },
          ],
          next: null,
          years: [2025],
        },
      },
    });
    show(<StatementsSection />);
    const link = await screen.findByRole('link', { name: 'Statement GEMBA-PS-2025-000001 as PDF' });
    expect(link).toHaveAttribute('href', '/api/representatives/me/statements/7/pdf');
    expect(screen.getByRole('link', { name: 'Year 2025 as CSV' })).toHaveAttribute(
      'href',
      '/api/representatives/me/statements/years/2025/csv',
    );
  });

  it('say when the first one comes', async () => {
    serve({ 'GET /representatives/me/statements': { body: { items: [], next: null, years: [] } } });
    show(<StatementsSection />);
    expect(await screen.findByText('A statement appears here with your first payout.')).toBeVisible();
    const year = new Date().getUTCFullYear();
    expect(screen.getByRole('link', { name: `Year ${year} as CSV` })).toBeVisible();
  });
});
