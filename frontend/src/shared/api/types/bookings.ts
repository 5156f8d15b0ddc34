import type { Money, Place } from './common';

export const bookingStatuses = [
  'DRAFT',
  'OPEN',
  'AGREED',
  'FUNDED',
  'ON_SITE',
  'REPORTING',
  'DELIVERED',
  'REVISION',
  'DISPUTED',
  'ACCEPTED',
  'CLOSED',
  'CANCELLED',
  'EXPIRED',
  'NO_SHOW',
] as const;

export type BookingStatus = (typeof bookingStatuses)[number];

export type BookingAction =
  | 'SUBMIT'
  | 'QUOTE'
  | 'DECLINE'
  | 'ACCEPT_QUOTE'
  | 'WITHDRAW'
  | 'EXPIRE'
  | 'FUND'
  | 'PAY'
  | 'LAPSE'
  | 'MARK_BOUGHT'
  | 'CHECK_IN'
  | 'CANCEL'
  | 'RESCHEDULE'
  | 'MARK_NO_SHOW'
  | 'CHECK_OUT'
  | 'REFUSE_ENTRY'
  | 'DELIVER'
  | 'CANCEL_LATE_REPORT'
  | 'ACCEPT'
  | 'REQUEST_REVISION'
  | 'DELIVER_REVISION'
  | 'EXTEND_REVIEW'
  | 'AUTO_ACCEPT'
  | 'DISPUTE'
  | 'AGREE_SPLIT'
  | 'DECIDE_SPLIT'
  | 'CLOSE';

export type Way = 'DELEGATED' | 'ACCOMPANIED' | 'VIRTUAL';
export type VisitType = 'SV' | 'FA' | 'EA' | 'PPC' | 'DUP' | 'PSI' | 'CLC' | 'REL' | 'VIR' | 'ACC' | 'OPP';

export interface Objective {
  id?: string | null;
  text: string;
  proof: string;
  must: boolean;
  weight: number;
}

export interface Brief {
  factoryId: string;
  title: string;
  way: Way;
  visitType: VisitType;
  objectives: Objective[];
  people: { name: string; role: string }[];
  questions: string[];
  earliestOn: string | null;
  latestOn: string | null;
  languages: string[];
  budget: Money | null;
  currency: string;
  notes: string | null;
}

export interface BookingSummary {
  id: string;
  title: string;
  status: BookingStatus;
  way: Way;
  visitType: VisitType;
  factory: { id: string; name: string; placeName: string | null; countryCode: string; timeZone: string };
  counterpart: string | null;
  visitStart: string | null;
  visitEnd: string | null;
  total: Money | null;
  deadlineAt: string | null;
  nextAction: BookingAction | null;
  updatedAt: string;
}

export type ExpenseKind = 'TRAVEL' | 'HOTEL' | 'MEAL' | 'SAMPLE' | 'OTHER';

export interface Expense {
  kind: ExpenseKind;
  description: string;
  amount: Money;
  bought: boolean;
}

export interface Quote {
  id: string;
  representativeId: string;
  representativeName: string;
  kind: 'QUOTE' | 'COUNTER';
  manDays: number;
  dayRate: Money;
  fee: Money;
  expenses: Expense[];
  total: Money;
  startLocal: string;
  endLocal: string;
  startAt: string;
  endAt: string;
  expiresAt: string;
  message: string | null;
  createdAt: string;
  state: 'OPEN' | 'ACCEPTED' | 'EXPIRED' | 'WITHDRAWN' | 'NOT_CHOSEN';
}

export type InvitationState = 'INVITED' | 'QUOTED' | 'COUNTERED' | 'DECLINED' | 'NOT_CHOSEN';

export interface Visit {
  startAt: string;
  endAt: string;
  startLocal: string;
  timeZone: string;
  checkedInAt: string | null;
  checkedOutAt: string | null;
  onTime: boolean | null;
  outcome: 'COMPLETED' | 'GATE_REFUSED' | 'UNSAFE' | 'CLOSED' | null;
  presence: { distanceM: number | null; accuracyM: number | null; inside: boolean | null } | null;
}

export interface Consent {
  kind: 'RESCHEDULE' | 'EXTEND_REVIEW' | 'SPLIT';
  by: 'BUYER' | 'REPRESENTATIVE';
  startLocal?: string | null;
  acceptedWeight?: number | null;
  expiresAt: string | null;
}

export interface Dispute {
  contested: { objectiveId: string; reason: string }[];
  wantedOutcome: string;
  openedBy: 'BUYER' | 'REPRESENTATIVE';
  openedAt: string;
  decideBy: string;
  decision: { acceptedWeight: number; reason: string; by: string; decidedAt: string } | null;
}

export type TimelineActor = 'BUYER' | 'REPRESENTATIVE' | 'ADMIN' | 'TIMER' | 'PAYMENT';

export interface TimelineEntry {
  at: string;
  action: BookingAction;
  by: TimelineActor;
  text: string;
}

export interface Booking {
  id: string;
  status: BookingStatus;
  version: number;
  brief: Brief;
  factory: {
    id: string;
    name: string;
    localName: string | null;
    address: string;
    countryCode: string;
    place: Place | null;
    position: { lat: number; lng: number; precision: 'EXACT' | 'APPROXIMATE' } | null;
    timeZone: string;
    contactName: string | null;
    contactPhone: string | null;
  };
  buyer: { organisationName: string; name: string };
  representative: { id: string; name: string; headline: string | null; level: number } | null;
  invitations: {
    representative: { id: string; name: string };
    state: InvitationState;
    reason: string | null;
  }[];
  quotes: Quote[];
  agreedQuote: Quote | null;
  visit: Visit | null;
  deadlineAt: string | null;
  deadlineAction: BookingAction | null;
  reviewExtended: boolean;
  revisionRounds: number;
  revision: { objectiveId: string | null; criterion: string; message: string } | null;
  consent: Consent | null;
  dispute: Dispute | null;
  objectiveResults: { objectiveId: string; outcome: 'ACCEPTED' | 'CONTESTED' | 'PENDING' }[];
  timeline: TimelineEntry[];
  actions: BookingAction[];
}

export interface Cancellation {
  refund: Money;
  representativeFee: Money;
  expenses: Money;
  tier: 'FREE' | 'HALF' | 'FULL' | 'BY_REPRESENTATIVE' | 'LATE_REPORT';
  text: string;
}

export type MoneyState =
  'UNPAID' | 'CONFIRMING' | 'HELD' | 'PART_RELEASED' | 'RELEASED' | 'PART_REFUNDED' | 'REFUNDED' | 'DISPUTED';

export interface BookingMoney {
  state: MoneyState;
  currency: string;
  funded: Money;
  held: Money;
  releasedToRepresentative: Money;
  commission: Money;
  refunded: Money;
  refundPending: Money;
  payout: {
    state: 'NONE' | 'WAITING_FOR_ACCOUNT' | 'DUE' | 'ON_THE_WAY' | 'PAID';
    amount: Money | null;
    at: string | null;
  };
  entries: { at: string; text: string; amount: Money }[];
}
