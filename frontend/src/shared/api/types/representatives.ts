import type { Money, Named, Place } from './common';

export type Cefr = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'NATIVE';

export interface SpokenLanguage {
  code: string;
  cefr: Cefr;
  interpreter: boolean;
}

export type CheckKind =
  | 'IDENTITY'
  | 'ADDRESS'
  | 'RIGHT_TO_WORK'
  | 'BUSINESS_REGISTRATION'
  | 'REFERENCES'
  | 'LANGUAGE_TEST'
  | 'EXPERTISE_TEST'
  | 'SANCTIONS'
  | 'DECLARATIONS'
  | 'TRIAL_REPORT';

export type CheckOutcome = 'OPEN' | 'PASSED' | 'FAILED';

export interface PublicProfile {
  id: string;
  name: string;
  headline: string | null;
  about: string | null;
  level: number;
  homePlace: Place | null;
  travelRadiusKm: number;
  overnightRadiusKm: number;
  languages: SpokenLanguage[];
  categories: Named[];
  services: Named[];
  processes: Named[];
  skills: Named[];
  dayRate: Money | null;
  workingDays: string[];
  memberSinceOn: string;
  visits: { completed: number; byCategory: (Named & { count: number })[] };
  checks: {
    kind: CheckKind;
    name: string;
    outcome: CheckOutcome;
    method: string | null;
    passedOn: string | null;
    expiresOn: string | null;
  }[];
  busy: { fromOn: string; toOn: string }[];
}

export type Reach = 'DAY_TRIP' | 'OVERNIGHT' | 'OUTSIDE' | 'UNKNOWN';

export interface SearchHit {
  representative: {
    id: string;
    name: string;
    headline: string | null;
    level: number;
    homePlace: Place | null;
    languages: SpokenLanguage[];
    categories: Named[];
    services: Named[];
    dayRate: Money | null;
    visitsCompleted: number;
  };
  distanceKm: number | null;
  reach: Reach;
  why: string[];
}

export interface SearchResult {
  items: SearchHit[];
  next: string | null;
  total: number;
  facets: {
    categories: (Named & { count: number })[];
    services: (Named & { count: number })[];
    languages: { code?: string; slug?: string; name: string; count: number }[];
    levels: { level: number; count: number }[];
    countries: { code: string; name: string; count: number }[];
  };
  origin: { lat: number; lng: number; name: string | null; precision: string | null } | null;
  degraded: boolean;
}

export type RepresentativeStatus =
  'APPLICANT' | 'IN_REVIEW' | 'NEEDS_MORE' | 'VETTED' | 'SUSPENDED' | 'REJECTED';

/** A representative's own profile; `missing` names the fields that an application still needs. */
export interface Profile {
  id: string;
  name: string;
  status: RepresentativeStatus;
  level: number;
  headline: string | null;
  about: string | null;
  homePlace: Place | null;
  travelRadiusKm: number;
  overnightRadiusKm: number;
  languages: SpokenLanguage[];
  categories: string[];
  services: string[];
  processes: string[];
  skills: string[];
  dayRate: Money | null;
  workingDays: string[];
  complete: boolean;
  missing: string[];
  version: number;
}

export interface Check {
  kind: CheckKind;
  name: string;
  outcome: CheckOutcome;
  method: string | null;
  note: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  expiresOn: string | null;
  requiredForLevel: number | null;
}

export type ApplicationStatus = 'NOT_SUBMITTED' | 'IN_REVIEW' | 'NEEDS_MORE' | 'APPROVED' | 'REJECTED';

export interface Application {
  id: string | null;
  status: ApplicationStatus;
  submittedAt: string | null;
  decision: {
    outcome: 'APPROVED' | 'NEEDS_MORE' | 'REJECTED';
    reason: string | null;
    decidedAt: string;
  } | null;
  checks: Check[];
  version: number;
}

export const declarationKinds = [
  'CONFLICT_OF_INTEREST',
  'ANTI_BRIBERY',
  'CONFIDENTIALITY',
  'TRUTH',
  'SAFETY_AND_LAW',
  'DATA',
] as const;

export type DeclarationKind = (typeof declarationKinds)[number];
