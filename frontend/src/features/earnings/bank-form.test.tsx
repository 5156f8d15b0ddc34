import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fill, show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { BankForm } from './bank-form';

const india = {
  country: 'IN',
  account: 'NUMBER',
  clearing: 'IFSC',
  clearingRequired: true,
  bicRequired: false,
} as const;
const path = '/representatives/me/bank-details';

describe('bank details', () => {
  it('keep what was typed when they are refused, and say it at the field', async () => {
    serve({
      [`PUT ${path}`]: {
        status: 400,
        body: {
          code: 'INVALID',
          detail: 'Some fields need your attention',
          errors: [{ path: 'clearingCode', message: 'must be four letters, a zero and six more characters' }],
        },
      },
    });
    const given = vi.fn();
    show(<BankForm form={india} changes={false} onGiven={given} />);
    fill(screen.getByLabelText('Account number'), '5010 0123 4567 89');
    fill(screen.getByLabelText('IFSC'), 'HDFC1001234');
    await userEvent.click(screen.getByRole('button', { name: 'Save my bank details' }));
    expect(await screen.findAllByText(/must be four letters/)).toHaveLength(2);
    expect(screen.getByLabelText('IFSC')).toHaveAccessibleDescription(/must be four letters/);
    expect(screen.getByLabelText('Account number')).toHaveValue('5010 0123 4567 89');
    expect(given).not.toHaveBeenCalled();
  });

  it('send what the country asks for, and nothing for what was left empty', async () => {
    const calls = serve({ [`PUT ${path}`]: { body: {} } });
    const given = vi.fn();
    show(<BankForm form={india} changes={false} onGiven={given} />);
    fill(screen.getByLabelText('Account holder'), 'Sunita Sharma');
    fill(screen.getByLabelText('Your Gemba password'), 'secret words');
    await userEvent.click(screen.getByRole('button', { name: 'Save my bank details' }));
    await vi.waitFor(() => expect(given).toHaveBeenCalled());
    expect(calls[0]?.body).toMatchObject({ holder: 'Sunita Sharma', bic: null, clearingCode: null });
  });

  it('say before a change that the new account waits', () => {
    show(<BankForm form={india} changes onGiven={() => {}} onCancel={() => {}} />);
    expect(screen.getByText(/Nothing is paid into the new account for 48 hours/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Keep the present ones' })).toBeVisible();
  });
});
