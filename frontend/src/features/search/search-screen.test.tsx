import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation, useNavigate } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchResult } from '@/shared/api/types/representatives';
import { show } from '@/shared/testing/render';
import { serve, type Call } from '@/shared/testing/server';
import { expertise, found, hit } from './people.fixture';
// the map comes later than the page, but not so late in a test
import './map/hit-map';
import { SearchScreen } from './search-screen';

const path = 'GET /search/representatives';
const refusal = { status: 500, body: { code: 'INTERNAL', detail: 'Something went wrong on our side' } };

function Address() {
  const navigate = useNavigate();
  return (
    <>
      <output aria-label="address">{useLocation().search}</output>
      <button onClick={() => void navigate(-1)}>step back</button>
    </>
  );
}

function addressed() {
  return new URLSearchParams(screen.getByLabelText('address').textContent);
}

type Answers = Parameters<typeof serve>[0];

function open(
  search: string,
  answer: SearchResult | ((call: Call) => { status?: number; body: unknown }),
  more: Answers = {},
) {
  const calls = serve({
    'GET /expertise': { body: expertise },
    'GET /reference-rates': { body: { items: [] } },
    'GET /shortlist': { body: { items: [] } },
    'GET /saved-searches': { body: { items: [] } },
    'GET /landmarks': { body: { items: [] } },
    'GET /search/suggestions': { body: { items: [] } },
    [path]: typeof answer === 'function' ? answer : { body: answer },
    'GET /search/representatives/far/standing': {
      body: { id: 'far', name: 'Person far', place: null, fit: null, whyNot: ['Lives 900 km away'] },
    },
    ...more,
  });
  show(
    <>
      <SearchScreen />
      <Address />
    </>,
    `/search${search}`,
  );
  return () => calls.filter((call) => `${call.method} ${call.path}` === path).map(({ query }) => query);
}

describe('the search', () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = vi.fn();
    vi.stubGlobal('ResizeObserver', Measured);
    // a wide window, with room for list and map
    vi.stubGlobal('matchMedia', (media: string) =>
      Object.assign(new EventTarget(), { media, matches: media.includes('min-width') }),
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('asks the server for what the address says, so that a link is the whole search', async () => {
    const asked = open(
      '?q=shoes&category=footwear&language=zh&cefr=B2&freeOn=2031-01-06&freeTo=2031-01-09',
      found([hit('a')]),
    );
    await screen.findByText('1 person');
    expect(Object.fromEntries(asked().at(-1) ?? [])).toMatchObject({
      q: 'shoes',
      category: 'footwear',
      language: 'zh',
      cefr: 'B2',
      freeFrom: '2031-01-06',
      freeTo: '2031-01-09',
    });
    expect(asked().at(-1)?.has('freeOn')).toBe(false);
  });

  it('says how far one looks unless another distance is chosen, and looks everywhere when asked to', async () => {
    const asked = open('?placeId=place-dongguan', found([hit('a')], { radiusKm: 500 }));
    const within = await screen.findByRole('combobox', { name: 'Within' });
    expect(
      await screen.findByRole('option', { name: '500 km, as usual', selected: true }),
    ).toBeInTheDocument();
    await userEvent.selectOptions(within, 'Any distance');
    await waitFor(() => expect(asked().at(-1)?.get('radiusKm')).toBe('20000'));
    expect(screen.getByRole('button', { name: 'Without: Any distance' })).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('puts a chosen filter into the address and takes it away by its chip', async () => {
    open('?booking=', found([hit('a')]));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Footwear (1)' }));
    expect(addressed().getAll('category')).toEqual(['footwear']);
    await userEvent.click(await screen.findByRole('button', { name: 'Without: Footwear' }));
    expect(addressed().getAll('category')).toEqual([]);
  });

  it('keeps list and map in step: who is pointed at here is lit there', async () => {
    open('', found([hit('a', { name: 'Ada' }), hit('b', { name: 'Bo', homePlace: { ...home, lat: 24.5 } })]));
    const pin = await screen.findByRole('button', { name: '2: Bo' });
    const card = screen.getByRole('link', { name: 'Bo' }).closest('li') as HTMLElement;

    await userEvent.hover(card);
    expect(pin.closest('[data-on]')).not.toBeNull();
    expect(screen.getByRole('button', { name: '1: Ada' }).closest('[data-on]')).toBeNull();
    await userEvent.unhover(card);
    expect(pin.closest('[data-on]')).toBeNull();

    await userEvent.click(pin);
    expect(card).toHaveAttribute('data-active');
    expect(screen.getByRole('link', { name: 'Bo' })).toHaveFocus();
  });

  it('tells several people of one town apart in the cluster of the map', async () => {
    open('', found([hit('a', { name: 'Ada' }), hit('b', { name: 'Bo' })]));
    await userEvent.click(await screen.findByRole('button', { name: /2 people in one place: Ada, Bo/ }));
    await userEvent.click(await screen.findByRole('button', { name: '2 Bo' }));
    // also after the list of names is closed
    await waitFor(() => expect(screen.queryByRole('button', { name: '2 Bo' })).toBeNull());
    await new Promise((passed) => setTimeout(passed, 50));
    expect(screen.getByRole('link', { name: 'Bo' })).toHaveFocus();
  });

  it('proposes who comes closest when nobody fits, says what each lacks, and searches without filters in one step', async () => {
    open('?minLevel=4&radiusKm=50', ({ query }) => ({
      body: query.get('minLevel') === null ? found([hit('far')]) : found([]),
    }));
    expect(await screen.findByText('Nobody fits all of this')).toBeVisible();
    expect(await screen.findByText('Not quite: Lives 900 km away')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Person far' })).toHaveAttribute(
      'href',
      expect.stringMatching('^/people/far'),
    );

    await userEvent.click(screen.getByRole('button', { name: 'Search again without filters' }));
    expect(await screen.findByText('1 person')).toBeVisible();
    expect(addressed().has('minLevel')).toBe(false);
  });

  it('proposes who is near, and what the words may mean, where nobody knows the product or the words', async () => {
    open(
      '?q=Mumbai&category=musical',
      ({ query }) => ({
        body: query.get('category') === null && query.get('q') === null ? found([hit('far')]) : found([]),
      }),
      {
        'GET /search/suggestions': {
          body: { items: [{ kind: 'PLACE', value: 'place-mumbai', label: 'Mumbai', detail: 'India' }] },
        },
      },
    );
    expect(await screen.findByRole('link', { name: 'Person far' })).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'Near Mumbai' }));
    expect(addressed().get('placeId')).toBe('place-mumbai');
    expect(addressed().has('q')).toBe(false);
  });

  it('walks back through the filters that were chosen, and not through the letters that were typed', async () => {
    open('', found([hit('a')]));
    await userEvent.type(await screen.findByRole('combobox', { name: /Search people/ }), 'sh');
    await waitFor(() => expect(addressed().get('q')).toBe('sh'));
    await userEvent.type(screen.getByRole('combobox', { name: /Search people/ }), 'oes');
    await waitFor(() => expect(addressed().get('q')).toBe('shoes'));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Footwear (1)' }));
    expect(addressed().get('category')).toBe('footwear');

    await userEvent.click(screen.getByRole('button', { name: 'step back' }));
    expect(addressed().get('category')).toBeNull();
    expect(addressed().get('q')).toBe('shoes');
    await userEvent.click(screen.getByRole('button', { name: 'step back' }));
    expect(addressed().get('q')).toBeNull();
    expect(screen.getByRole('combobox', { name: /Search people/ })).toHaveValue('');
  });

  it('shows shapes while it waits, and after a refusal the way to try again', async () => {
    let broken = true;
    open('', () => (broken ? refusal : { body: found([hit('a')]) }));
    expect(screen.getByRole('status', { name: /Loading/ })).toBeVisible();

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Something went wrong on our side');
    broken = false;
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 person')).toBeVisible();
  });

  it('says honestly that it runs in a reduced mode', async () => {
    open('', found([hit('a')], { degraded: true }));
    expect(await screen.findByText(/running in a reduced mode/)).toBeVisible();
  });

  it('lets four people be compared, and refuses a fifth in words', async () => {
    open('', found(['a', 'b', 'c', 'd', 'e'].map((id) => hit(id))));
    for (const id of ['a', 'b', 'c', 'd'])
      await userEvent.click(await screen.findByRole('checkbox', { name: `Compare: Person ${id}` }));
    expect(addressed().getAll('compare')).toEqual(['a', 'b', 'c', 'd']);
    const fifth = screen.getByRole('checkbox', { name: 'Compare: Person e' });
    await userEvent.click(fifth);
    expect(fifth).not.toBeChecked();
    expect(fifth).toHaveAccessibleDescription(/^Four are compared already/);
    expect(addressed().getAll('compare')).toHaveLength(4);
    expect(screen.getByRole('link', { name: 'Compare 4 people' })).toHaveAttribute(
      'href',
      expect.stringContaining('/search/compare?compare=a&compare=b'),
    );
  });

  it('explains a score in its parts, each in words', async () => {
    const scored = hit('a');
    scored.fit = {
      score: 71,
      explored: false,
      parts: [{ part: 'TRAVEL', points: 18, most: 20, words: '12 km from Dongguan: a day trip' }],
    };
    open('', found([scored]));
    await userEvent.click(await screen.findByRole('button', { name: 'Why this score' }));
    expect(await screen.findByText('12 km from Dongguan: a day trip')).toBeVisible();
    expect(screen.getByText('18 of 20')).toBeVisible();
  });

  it('keeps the search with its address, and without what belongs to this visit of the page', async () => {
    const kept: Call[] = [];
    open('?q=shoes&compare=a&view=map', found([hit('a')]), {
      'POST /saved-searches': (call) => {
        kept.push(call);
        return { status: 201, body: {} };
      },
      'GET /saved-searches': () => ({
        body: {
          items: kept.map(({ body }) => ({
            ...(body as object),
            id: 's',
            alerts: true,
            createdAt: '2031-01-01T00:00:00Z',
          })),
        },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Save this search' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Name of the search/ }), 'Shoes');
    await userEvent.click(screen.getByRole('button', { name: 'Save the search' }));
    await waitFor(() => expect(kept).toHaveLength(1));
    expect(kept[0]?.body).toEqual({ name: 'Shoes', address: 'q=shoes' });
    expect(kept[0]?.query.get('q')).toBe('shoes');
    expect(await screen.findByText(/Saved as “Shoes”/)).toBeVisible();
  });
});

const home = hit('any').representative.homePlace as NonNullable<
  SearchResult['items'][0]['representative']['homePlace']
>;

/** A browser's measure of the map, which has no size in these tests. */
class Measured {
  constructor(private readonly told: ResizeObserverCallback) {}

  observe(target: Element) {
    const contentRect = { x: 0, y: 0, top: 0, left: 0, right: 600, bottom: 500, width: 600, height: 500 };
    this.told([{ target, contentRect } as ResizeObserverEntry], this);
  }

  unobserve() {}

  disconnect() {}
}
