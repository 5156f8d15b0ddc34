import type { SchemaOf } from './schema-of';

export type Money = SchemaOf<'Money'>;
export type Role = SchemaOf<'Role'>;
export type Me = SchemaOf<'Me'>;
export type DemoLogin = SchemaOf<'DemoLogin'>;
export type Config = SchemaOf<'Config'>;
export type Place = SchemaOf<'Place'>;
export type ReferenceRate = SchemaOf<'ReferenceRate'>;
export type Landmark = SchemaOf<'Landmark'>;
export type Country = SchemaOf<'Countries.Country'>;
export type Named = SchemaOf<'Expertise.Named'>;
export type Expertise = SchemaOf<'Expertise'>;
export type Factory = SchemaOf<'Factory'>;

/** A page of a list, whatever is listed; `next` is the cursor of the following one. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
