import type { SchemaOf } from './schema-of';

export type Restitutions = SchemaOf<'Restitutions'>;
export type Restitution = SchemaOf<'Restitution'>;
export type Bearer = SchemaOf<'Bearer'>;
export type RestitutionShares = SchemaOf<'RestitutionShares'>;
export type Receivable = SchemaOf<'Receivable'>;
