import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { fill, show } from '@/shared/testing/render';
import { FactoryForm, type FactoryInput } from './factory-form';

describe('the factory form', () => {
  it('sends what was typed, and leaves out what was not', async () => {
    const sent: FactoryInput[] = [];
    show(
      <FactoryForm
        submit="Save"
        onSubmit={(input) => {
          sent.push(input);
          return Promise.resolve();
        }}
      />,
    );
    fill(screen.getByLabelText('Name'), 'Huasheng Furniture');
    fill(screen.getByLabelText('Name in local script'), '华盛家具厂');
    fill(screen.getByLabelText('Coordinates'), '23.018, 113.7487');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      name: 'Huasheng Furniture',
      localName: '华盛家具厂',
      lat: 23.018,
      city: null,
    });
  });

  it('shows a refusal beside its field and keeps what was typed', async () => {
    const refusal = new Problem(400, {
      code: 'INVALID',
      errors: [{ path: 'address', message: 'Write the address of the factory.' }],
    });
    show(<FactoryForm submit="Save" onSubmit={() => Promise.reject(refusal)} />);
    fill(screen.getByLabelText('Name'), 'Huasheng');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByLabelText('Address')).toHaveAccessibleDescription(/Write the address of the factory/);
    expect(screen.getByLabelText('Name')).toHaveValue('Huasheng');
  });

  it('refuses coordinates that are none before asking the server', async () => {
    let asked = false;
    show(
      <FactoryForm
        submit="Save"
        onSubmit={() => {
          asked = true;
          return Promise.resolve();
        }}
      />,
    );
    fill(screen.getByLabelText('Coordinates'), 'behind the station');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert')).toHaveTextContent('latitude and longitude');
    expect(asked).toBe(false);
  });
});
