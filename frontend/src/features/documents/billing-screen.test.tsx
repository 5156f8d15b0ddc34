import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { BillingDetails } from '@/shared/api/types/documents';
import { fill, show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { BillingForm } from './billing-screen';

const empty: BillingDetails = {
  given: false,
  name: 'Nordlicht Outdoor GmbH',
  address: '',
  postalCode: '',
  city: '',
  country: '',
  taxId: '',
  reference: '',
  version: -1,
};

describe('the billing details', () => {
  it('are sent with the version that was seen, and the next change with the next one', async () => {
    let version = -1;
    const calls = serve({
      'PUT /billing-details': ({ body }) => {
        version += 1;
        return { body: { ...(body as BillingDetails), given: true, version } };
      },
    });
    show(<BillingForm details={empty} />);
    fill(screen.getByLabelText('Street and number'), 'Hafenstraße 1');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. The next invoice has these details.')).toBeVisible();
    fill(screen.getByLabelText('City'), 'Hamburg');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const sent = calls.filter(({ method }) => method === 'PUT').map(({ body }) => body);
    expect(sent).toMatchObject([
      { address: 'Hafenstraße 1', version: -1 },
      { address: 'Hafenstraße 1', city: 'Hamburg', version: 0 },
    ]);
  });

  it('keep what was typed and say what is wrong beside the field', async () => {
    serve({
      'PUT /billing-details': {
        status: 400,
        body: { code: 'INVALID', errors: [{ path: 'taxId', message: 'is no tax number' }] },
      },
    });
    show(<BillingForm details={empty} />);
    fill(screen.getByLabelText('VAT or tax number'), 'none');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByLabelText('VAT or tax number')).toHaveAccessibleDescription(/is no tax number/);
    expect(screen.getByLabelText('VAT or tax number')).toHaveValue('none');
  });
});
