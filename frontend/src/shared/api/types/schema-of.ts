import type { components, paths } from '../schema';

/** The server writes every field of an answer, `null` where there is nothing: so none is optional here. */
export type Present<T> = T extends (infer Item)[]
  ? Present<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Present<T[Key]> }
    : T;

/** A shape of the API's own description (`openapi.yml`), from which `schema.d.ts` is generated. */
export type SchemaOf<Name extends keyof components['schemas']> = Present<components['schemas'][Name]>;

/** What an operation of the API takes as its body, by path and method; for `satisfies`, where a body is written. */
export type BodyOf<Path extends keyof paths, Method extends 'post' | 'put'> =
  paths[Path] extends Record<Method, { requestBody: { content: { 'application/json': infer Body } } }>
    ? Body
    : never;
