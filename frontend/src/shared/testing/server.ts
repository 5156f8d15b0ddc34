import { vi } from 'vitest';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

type Answer = { status?: number; body: unknown };

/** Plays the server for one test: answers by "METHOD /path", 404 for the rest, and says what it was asked. */
export function serve(answers: Record<string, Answer | ((call: Call) => Answer)>): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', (url: string, options: { method: string; body: string | null }) => {
    const path = url.replace(/^\/api/, '').replace(/\?.*$/, '');
    const call: Call = {
      method: options.method,
      path,
      query: new URLSearchParams(url.replace(/^[^?]*/, '')),
      body: options.body === null ? undefined : JSON.parse(options.body),
    };
    calls.push(call);
    const known = answers[`${options.method} ${path}`] ?? { status: 404, body: { code: 'NOT_FOUND' } };
    const answer = typeof known === 'function' ? known(call) : known;
    return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 }));
  });
  return calls;
}
