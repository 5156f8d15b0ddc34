import type { SchemaOf } from './schema-of';

export type BookingStatus = SchemaOf<'BookingStatus'>;
export type BookingAction = SchemaOf<'BookingAction'>;
export type Way = SchemaOf<'Way'>;
export type VisitType = SchemaOf<'VisitType'>;
export type Objective = SchemaOf<'Objective'>;
export type Brief = SchemaOf<'Brief'>;
export type BookingSummary = SchemaOf<'BookingSummary'>;
export type ExpenseKind = SchemaOf<'Expense.Kind'>;
export type Quote = SchemaOf<'Quote'>;
export type Consent = SchemaOf<'Consent'>;
export type Dispute = SchemaOf<'Dispute'>;
export type Booking = SchemaOf<'Booking'>;
export type Cancellation = SchemaOf<'Cancellation'>;
export type PaymentPage = SchemaOf<'PaymentPage'>;
export type BookingMoney = SchemaOf<'BookingMoney'>;
export type Hold = SchemaOf<'Hold'>;
export type Settlement = SchemaOf<'Settlement'>;

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
] as const satisfies BookingStatus[];
