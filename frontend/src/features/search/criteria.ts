export interface Criteria {
  q: string;
  booking: string | null;
  factoryId: string | null;
  placeId: string | null;
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
  currency: string;
  maxResponseHours: number | null;
  freeOn: string | null;
  freeTo: string | null;
}

function numberIn(parameters: URLSearchParams, name: string): number | null {
  const value = Number(parameters.get(name) ?? '');
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** The search as its address says it: a link is the whole search. */
export function readCriteria(parameters: URLSearchParams): Criteria {
  return {
    q: parameters.get('q') ?? '',
    booking: parameters.get('booking'),
    factoryId: parameters.get('factoryId'),
    placeId: parameters.get('placeId'),
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
    currency: parameters.get('currency') ?? 'USD',
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

/** What the server is asked: the currency only matters beside a rate, a second day makes a window of the first. */
export function queryOf({ booking, freeOn, freeTo, ...criteria }: Criteria) {
  const window = freeOn !== null && freeTo !== null && freeTo >= freeOn;
  return {
    ...criteria,
    bookingId: booking,
    currency: criteria.maxDayRate === null ? null : criteria.currency,
    cefr: criteria.language === null ? null : criteria.cefr,
    interpreter: criteria.language === null ? null : criteria.interpreter,
    freeOn: window ? null : freeOn,
    freeFrom: window ? freeOn : null,
    freeTo: window ? freeTo : null,
  };
}

/** Nothing narrows any more; the words, the place and the booking stay. */
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
