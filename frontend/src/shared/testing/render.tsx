import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { theme } from '@/shared/theme/theme';

/** Shows a screen as the app would: theme, queries and a router at `path`. */
export function show(screen: ReactNode, path = '/') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[path]}>{screen}</MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

/** Types a whole text at once: what counts is the form, not the keyboard. */
export function fill(input: HTMLElement, value: string) {
  fireEvent.change(input, { target: { value } });
}
