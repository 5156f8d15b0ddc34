import type { components } from '../schema';

/** The server writes every field of an answer, `null` where there is nothing: so none is optional here. */
type Present<T> = T extends (infer Item)[]
  ? Present<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Present<T[Key]> }
    : T;

/** A shape of the API's own description (`openapi.yml`), from which `schema.d.ts` is generated. */
export type SchemaOf<Name extends keyof components['schemas']> = Present<components['schemas'][Name]>;
