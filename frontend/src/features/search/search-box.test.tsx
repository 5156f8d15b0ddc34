import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { readCriteria, type Criteria } from './criteria';
import { SearchBox } from './search-box';

const lighting = { kind: 'CATEGORY', value: 'lighting', label: 'Lighting', detail: null };

function open() {
  const calls = serve({ 'GET /search/suggestions': { body: { items: [lighting] } } });
  const onChange = vi.fn<(changes: Partial<Criteria>) => void>();
  function Box() {
    const [criteria, setCriteria] = useState(readCriteria(new URLSearchParams()));
    onChange.mockImplementation((changes) => setCriteria({ ...criteria, ...changes }));
    return <SearchBox criteria={criteria} onChange={onChange} />;
  }
  show(<Box />, '/search');
  return { calls, onChange };
}

describe('the search box', () => {
  it('proposes what the words may mean, and makes a filter of the chosen meaning', async () => {
    const { onChange } = open();
    await userEvent.type(screen.getByRole('combobox'), 'ligh');
    await userEvent.click(await screen.findByRole('option', { name: 'Lighting' }));
    expect(onChange).toHaveBeenCalledWith({ q: '', category: ['lighting'] });
    expect(screen.getByRole('combobox')).toHaveValue('');
  });

  it('says in words that nothing is proposed, and has no empty list then', async () => {
    serve({ 'GET /search/suggestions': { body: { items: [] } } });
    show(<SearchBox criteria={readCriteria(new URLSearchParams())} onChange={() => {}} />, '/search');
    await userEvent.type(screen.getByRole('combobox'), 'zzq');
    expect(await screen.findByText(/begins with “zzq”/)).toBeInTheDocument();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('puts the proposals away when Enter says that the words are meant, also those on their way', async () => {
    const { calls, onChange } = open();
    await userEvent.type(screen.getByRole('combobox'), 'ligh{Enter}');
    expect(onChange).toHaveBeenCalledWith({ q: 'ligh' });
    await waitFor(() => expect(calls).toHaveLength(1));
    await new Promise((passed) => setTimeout(passed, 50));
    expect(screen.queryByRole('option', { name: 'Lighting' })).toBeNull();
  });
});
