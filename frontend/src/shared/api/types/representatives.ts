import type { SchemaOf } from './schema-of';

export type Cefr = SchemaOf<'Cefr'>;
export type SpokenLanguage = SchemaOf<'SpokenLanguage'>;
export type CheckOutcome = SchemaOf<'CheckOutcome'>;
export type PublicCheck = SchemaOf<'CheckRecord.PublicCheck'> & { outcome: CheckOutcome };
export type PublicProfile = Omit<SchemaOf<'PublicProfile'>, 'checks'> & { checks: PublicCheck[] };
export type SearchHit = SchemaOf<'SearchHit'>;
export type SearchResult = SchemaOf<'SearchResult'>;
export type SearchStanding = SchemaOf<'SearchStanding'>;
export type Fit = SchemaOf<'Fit'>;
export type DayState = SchemaOf<'Days.State'>;
export type SearchIndexState = SchemaOf<'SearchIndexState'>;
export type SavedSearch = SchemaOf<'SavedSearch'>;
export type RepresentativeSummary = SchemaOf<'RepresentativeSummary'>;
export type Suggestion = SchemaOf<'Suggestion'>;
export type RepresentativeStatus = SchemaOf<'RepresentativeStatus'>;
export type Profile = SchemaOf<'Profile'>;
export type Check = SchemaOf<'Check'>;
export type ApplicationStatus = SchemaOf<'ApplicationStatus'>;
type Decided = { decision: (SchemaOf<'ApplicationDecision'> & { outcome: Outcome }) | null };
type Outcome = Extract<ApplicationStatus, 'APPROVED' | 'NEEDS_MORE' | 'REJECTED'>;
export type Application = Omit<SchemaOf<'Application'>, 'decision'> & Decided;
export type ApplicationSummary = SchemaOf<'ApplicationSummary'>;
export type ApplicationDetail = Omit<SchemaOf<'ApplicationDetail'>, 'decision'> & Decided;
export type BlockedDays = SchemaOf<'Availability.Unavailability'>;
export type Tie = SchemaOf<'Tie'>;
export type Earning = SchemaOf<'Earning'>;
export type EarningTotals = SchemaOf<'EarningTotals'>;
export type Earnings = SchemaOf<'Earnings'>;
export type DeclarationKind = SchemaOf<'Declaration.Kind'>;

export const declarationKinds = [
  'CONFLICT_OF_INTEREST',
  'ANTI_BRIBERY',
  'CONFIDENTIALITY',
  'TRUTH',
  'SAFETY_AND_LAW',
  'DATA',
] as const satisfies DeclarationKind[];
