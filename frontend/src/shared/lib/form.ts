import { useState } from 'react';
import { asProblem, type FieldError, type Problem } from '@/shared/api/problem';

/** Field errors by path: "email", "objectives[1].weight". */
export type FieldErrors = Record<string, string>;

export interface FormFailure {
  problem: Problem | undefined;
  fields: FieldErrors;
  general: string | undefined;
}

const nothing: FormFailure = { problem: undefined, fields: {}, general: undefined };

/** "$.brief.objectives.1.weight" and "objectives[1].weight" name the same field. */
function normalise(path: string): string {
  return path.replace(/^\$\.?/, '').replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

export function fieldErrorsOf(errors: FieldError[]): FieldErrors {
  const fields: FieldErrors = {};
  for (const { path, message } of errors) {
    const name = normalise(path);
    fields[name] = fields[name] === undefined ? message : `${fields[name]} ${message}`;
  }
  return fields;
}

/** The refusal as a form shows it: named fields beside their inputs, everything else above the form. */
export function failureOf(error: unknown): FormFailure {
  const problem = asProblem(error);
  const fields = fieldErrorsOf(problem.errors);
  return {
    problem,
    fields,
    general: Object.keys(fields).length === 0 ? problem.message : undefined,
  };
}

export interface Form<T> {
  values: T;
  set: <K extends keyof T>(name: K, value: T[K]) => void;
  replace: (values: T) => void;
  failure: FormFailure;
  fail: (error: unknown) => void;
  refuse: (fields: FieldErrors) => void;
  errorOf: (path: string) => string | undefined;
  busy: boolean;
  submit: (action: () => Promise<unknown>) => Promise<void>;
}

/** Local form state: what was typed stays whatever the server answers; a field's error goes when it is edited. */
export function useForm<T extends object>(initial: T | (() => T)): Form<T> {
  const [values, setValues] = useState<T>(initial);
  const [failure, setFailure] = useState<FormFailure>(nothing);
  const [busy, setBusy] = useState(false);
  return {
    values,
    set: (name, value) => {
      setValues((before) => ({ ...before, [name]: value }));
      setFailure((before) => {
        const prefix = String(name);
        const kept = Object.entries(before.fields).filter(
          ([path]) => path !== prefix && !path.startsWith(`${prefix}[`) && !path.startsWith(`${prefix}.`),
        );
        return { ...before, fields: Object.fromEntries(kept) };
      });
    },
    replace: setValues,
    failure,
    fail: (error) => setFailure(failureOf(error)),
    refuse: (fields) => setFailure({ problem: undefined, fields, general: undefined }),
    errorOf: (path) => failure.fields[path],
    busy,
    submit: async (action) => {
      setBusy(true);
      setFailure(nothing);
      try {
        await action();
      } catch (error) {
        setFailure(failureOf(error));
      } finally {
        setBusy(false);
      }
    },
  };
}
