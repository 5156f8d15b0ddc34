import type { Place } from '@/shared/api/types/common';
import type { PublicProfile, SearchHit, SearchResult } from '@/shared/api/types/representatives';

export const dongguan: Place = {
  id: 'place-dongguan',
  name: 'Dongguan',
  localName: null,
  admin1: 'Guangdong',
  countryCode: 'CN',
  countryName: 'China',
  lat: 23.02,
  lng: 113.75,
  timeZone: 'Asia/Shanghai',
  knownFor: [],
};

export function hit(id: string, named: Partial<SearchHit['representative']> = {}): SearchHit {
  return {
    representative: {
      id,
      name: `Person ${id}`,
      headline: null,
      level: 2,
      homePlace: dongguan,
      languages: [{ code: 'zh', cefr: 'NATIVE', interpreter: false }],
      categories: [{ slug: 'footwear', name: 'Footwear' }],
      services: [],
      dayRate: { minor: 24000, currency: 'USD' },
      visitsCompleted: 4,
      responseMinutes: 180,
      reliability: { low: 0.62, high: 0.97, visits: 4 },
      ...named,
    },
    distanceKm: 12.4,
    reach: 'DAY_TRIP',
    why: [],
    rateInYourCurrency: null,
    days: ['FREE', 'TAKEN', 'OFF'],
    fit: null,
  };
}

export function found(items: SearchHit[], named: Partial<SearchResult> = {}): SearchResult {
  return {
    items,
    next: null,
    total: items.length,
    facets: {
      categories: [{ slug: 'footwear', name: 'Footwear', count: items.length }],
      services: [],
      languages: [{ code: 'zh', name: 'Chinese', count: items.length }],
      levels: [],
      countries: [],
    },
    origin: { lat: 23.02, lng: 113.75, name: 'Dongguan', precision: 'EXACT' },
    radiusKm: 500,
    degraded: false,
    understood: [],
    daysFromOn: '2031-01-06',
    ratesOn: null,
    ...named,
  };
}

export function profile(id: string, named: Partial<PublicProfile> = {}): PublicProfile {
  return {
    id,
    name: `Person ${id}`,
    headline: 'Footwear inspector',
    about: null,
    level: 2,
    homePlace: dongguan,
    travelRadiusKm: 60,
    overnightRadiusKm: 250,
    languages: [{ code: 'zh', cefr: 'NATIVE', interpreter: false }],
    categories: [{ slug: 'footwear', name: 'Footwear' }],
    services: [],
    processes: [],
    skills: [],
    dayRate: { minor: 24000, currency: 'USD' },
    workingDays: ['MONDAY'],
    areas: [],
    track: {
      onTime: 3,
      late: 1,
      reports: 4,
      reportsLate: 0,
      revisions: 1,
      disputes: 0,
      noShows: 0,
      cancelled: 0,
      asked: 5,
      answered: 5,
      responseMinutes: 180,
    },
    reliability: { low: 0.62, high: 0.97, visits: 4 },
    memberSinceOn: '2030-02-01',
    visits: { completed: 4, byCategory: [{ slug: 'footwear', name: 'Footwear', count: 4 }] },
    checks: [],
    busy: [],
    ...named,
  };
}

export const expertise = {
  categories: [
    { slug: 'footwear', name: 'Footwear' },
    { slug: 'toys-games', name: 'Toys and games' },
  ],
  services: [],
  processes: [],
  skills: [],
  languages: [
    { code: 'zh', name: 'Chinese' },
    { code: 'vi', name: 'Vietnamese' },
  ],
};
