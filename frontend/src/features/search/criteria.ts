export interface Criteria {
  q: string;
  factoryId: string | null;
  placeId: string | null;
  radiusKm: number | null;
  category: string[];
  service: string | null;
  language: string | null;
  minLevel: number | null;
  maxDayRate: number | null;
  currency: string;
  freeOn: string | null;
}

function numberIn(parameters: URLSearchParams, name: string): number | null {
  const value = Number(parameters.get(name) ?? '');
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** The search as its address says it: a link is the whole search. */
export function readCriteria(parameters: URLSearchParams): Criteria {
  return {
    q: parameters.get('q') ?? '',
    factoryId: parameters.get('factoryId'),
    placeId: parameters.get('placeId'),
    radiusKm: numberIn(parameters, 'radiusKm'),
    category: parameters.getAll('category'),
    service: parameters.get('service'),
    language: parameters.get('language'),
    minLevel: numberIn(parameters, 'minLevel'),
    maxDayRate: numberIn(parameters, 'maxDayRate'),
    currency: parameters.get('currency') ?? 'USD',
    freeOn: parameters.get('freeOn'),
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

/** What the server is asked; the currency only matters beside a rate. */
export function queryOf(criteria: Criteria) {
  return {
    ...criteria,
    currency: criteria.maxDayRate === null ? null : criteria.currency,
  };
}

/** How many filters narrow the search, the text box and the place not counted. */
export function filtersIn(criteria: Criteria): number {
  const { category, service, language, minLevel, maxDayRate, freeOn, radiusKm } = criteria;
  return (
    category.length +
    [service, language, minLevel, maxDayRate, freeOn, radiusKm].filter((one) => one !== null).length
  );
}
