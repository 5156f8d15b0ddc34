import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { failureOf } from '@/shared/lib/form';
import { show } from '@/shared/testing/render';
import { FormErrorSummary } from './form-error-summary';

const refusal = new Problem(400, {
  code: 'INVALID',
  errors: [
    { path: 'account', message: 'is no valid IBAN' },
    { path: 'objectives', message: 'must come to 100' },
  ],
});

describe('what the server refused', () => {
  it('is said of the field by its name, which leads to it', async () => {
    show(
      <form>
        <FormErrorSummary failure={failureOf(refusal)} />
        <TextInput label="IBAN" name="account" required />
      </form>,
    );
    expect(screen.getByRole('alert')).toHaveFocus();
    const [account, objectives] = screen.getAllByRole('listitem');
    expect(account).toHaveTextContent('IBAN: is no valid IBAN');
    expect(objectives).toHaveTextContent(/^must come to 100$/);
    await userEvent.click(screen.getByRole('button', { name: 'IBAN' }));
    expect(screen.getByRole('textbox')).toHaveFocus();
  });
});
