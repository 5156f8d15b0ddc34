export interface Criteria {
  q: string;
  booking: string | null;
  factoryId: string | null;
  placeId: string | null;
  /** a spot that was chosen on the map: "23.02,113.75" */
  around: string | null;
  radiusKm: number | null;
  reach: string | null;
  area: string[];
  category: string[];
  service: string | null;
  process: string | null;
  skill: string | null;
  language: string | null;
  cefr: string | null;
  interpreter: string | null;
  minLevel: number | null;
  maxDayRate: number | null;
  /** in which prices are shown; null until it is chosen */
  currency: string | null;
  maxResponseHours: number | null;
  freeOn: string | null;
  freeTo: string | null;
}

/** Half the way around the earth: as far as one can ask. */
export const anywhereKm = 20_000;

function numberIn(parameters: URLSearchParams, name: string): number | null {
  const value = Number(parameters.get(name) ?? '');
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** Latitude and longitude of a spot as the address has it, if it is one. */
function spotIn(around: string | null): { lat: number; lng: number } | null {
  const [lat = NaN, lng = NaN, ...more] = (around ?? '')
    .split(',')
    .map((part) => (part === '' ? NaN : Number(part)));
  const known = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && more.length === 0;
  return known ? { lat, lng } : null;
}

/** The search as its address says it: a link is the whole search. */
export function readCriteria(parameters: URLSearchParams): Criteria {
  return {
    q: parameters.get('q') ?? '',
    booking: parameters.get('booking'),
    factoryId: parameters.get('factoryId'),
    placeId: parameters.get('placeId'),
    around: spotIn(parameters.get('around')) === null ? null : parameters.get('around'),
    radiusKm: numberIn(parameters, 'radiusKm'),
    reach: parameters.get('reach'),
    area: parameters.getAll('area'),
    category: parameters.getAll('category'),
    service: parameters.get('service'),
    process: parameters.get('process'),
    skill: parameters.get('skill'),
    language: parameters.get('language'),
    cefr: parameters.get('cefr'),
    interpreter: parameters.get('interpreter'),
    minLevel: numberIn(parameters, 'minLevel'),
    maxDayRate: numberIn(parameters, 'maxDayRate'),
    currency: parameters.get('currency'),
    maxResponseHours: numberIn(parameters, 'maxResponseHours'),
    freeOn: parameters.get('freeOn'),
    freeTo: parameters.get('freeTo'),
  };
}

/** The address after a change; what is not about the search itself (the booking it is for) stays. */
export function writeCriteria(parameters: URLSearchParams, changes: Partial<Criteria>): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    if (Array.isArray(value)) for (const one of value) next.append(name, one);
    else if (value !== null && value !== '') next.set(name, String(value));
  }
  return next;
}

/** Whether there is a spot from which distances are reckoned. */
export function hasOrigin({ booking, factoryId, placeId, around }: Criteria): boolean {
  return (booking ?? factoryId ?? placeId ?? around) !== null;
}

export function currencyOf({ currency }: Pick<Criteria, 'currency'>): string {
  return currency ?? 'USD';
}

/** What the server is asked: a level belongs to a language, a second day makes a window of the first. */
export function queryOf({ booking, around, freeOn, freeTo, ...criteria }: Criteria) {
  const elsewhere = booking ?? criteria.factoryId ?? criteria.placeId;
  const spot = elsewhere === null ? spotIn(around) : null;
  const window = freeOn !== null && freeTo !== null && freeTo >= freeOn;
  return {
    ...criteria,
    bookingId: booking,
    lat: spot?.lat ?? null,
    lng: spot?.lng ?? null,
    // a brief has a currency of its own, unless another one is chosen
    currency: booking !== null && criteria.maxDayRate === null ? criteria.currency : currencyOf(criteria),
    cefr: criteria.language === null ? null : criteria.cefr,
    interpreter: criteria.language === null ? null : criteria.interpreter,
    freeOn: window ? null : freeOn,
    freeFrom: window ? freeOn : null,
    freeTo: window ? freeTo : null,
  };
}

/** Nothing narrows any more; the words, the place, the booking and the currency stay. */
export const noFilters = {
  radiusKm: null,
  reach: null,
  area: [],
  category: [],
  service: null,
  process: null,
  skill: null,
  language: null,
  cefr: null,
  interpreter: null,
  minLevel: null,
  maxDayRate: null,
  maxResponseHours: null,
  freeOn: null,
  freeTo: null,
} satisfies Partial<Criteria>;

/** How many filters narrow the search, the text box and the place not counted. */
export function filtersIn(criteria: Criteria): number {
  const { category, area, service, process, skill, language, minLevel } = criteria;
  const { maxDayRate, maxResponseHours, freeOn, radiusKm, reach } = criteria;
  return (
    category.length +
    area.length +
    [
      service,
      process,
      skill,
      language,
      minLevel,
      maxDayRate,
      maxResponseHours,
      freeOn,
      radiusKm,
      reach,
    ].filter((one) => one !== null).length
  );
}
