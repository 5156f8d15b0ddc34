import { useInfiniteQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { api } from '@/shared/api/http';
import { show } from '@/shared/testing/render';
import { serve } from '@/shared/testing/server';
import { LoadMore } from './load-more';

function Letters() {
  const pages = useInfiniteQuery({
    queryKey: ['letters'],
    queryFn: ({ pageParam }) =>
      api.get<{ items: string[]; next: string | null }>('/letters', { after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <>
      <p>{pages.data?.pages.flatMap((page) => page.items).join(' ')}</p>
      <LoadMore pages={pages} />
    </>
  );
}

it('says that the next page did not load, keeps the pages before it and tries again', async () => {
  let broken = true;
  serve({
    'GET /letters': ({ query }) => {
      if (query.get('after') !== 'b') return { body: { items: ['a', 'b'], next: 'b' } };
      return broken
        ? { status: 500, body: { code: 'INTERNAL', detail: 'Something went wrong on our side.' } }
        : { body: { items: ['c'], next: null } };
    },
  });
  show(<Letters />);

  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The rest did not load. Something went wrong on our side.',
  );
  expect(screen.getByText('a b')).toBeInTheDocument();

  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('a b c')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
