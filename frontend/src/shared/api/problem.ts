import type { SchemaOf } from './types/schema-of';

export type FieldError = SchemaOf<'FieldError'>;

/** The server's names, and two for when it could not name anything. */
type ProblemCode = SchemaOf<'Problem'>['code'] | 'OFFLINE' | 'UNEXPECTED';

interface ProblemBody {
  title?: string;
  status?: number;
  detail?: string;
  code?: ProblemCode;
  correlationId?: string;
  errors?: FieldError[];
  [extension: string]: unknown;
}

/** A refusal that the server named (RFC 9457), or `OFFLINE` / `UNEXPECTED` when it could not. */
export class Problem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly correlationId: string | undefined;
  readonly errors: FieldError[];
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? 'Something went wrong on our side. Please try again.');
    this.status = status;
    this.code = body.code ?? 'UNEXPECTED';
    this.correlationId = body.correlationId;
    this.errors = body.errors ?? [];
    this.body = body;
  }
}

export async function problemFrom(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  return new Problem(response.status, (typeof body === 'object' && body !== null ? body : {}) as ProblemBody);
}

export function offline(): Problem {
  return new Problem(0, {
    code: 'OFFLINE',
    detail: 'Gemba cannot be reached. Check your connection; what you typed is still here.',
  });
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(500, {});
}
