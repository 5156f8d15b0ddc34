import type { SchemaOf } from './schema-of';

export type MoneyDocument = SchemaOf<'MoneyDocument'>;
export type MoneyDocuments = SchemaOf<'MoneyDocuments'>;
export type BookingDocuments = SchemaOf<'BookingDocuments'>;
export type BillingDetails = SchemaOf<'BillingDetails'>;
