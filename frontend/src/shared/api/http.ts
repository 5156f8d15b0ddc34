import { offline, Problem, problemFrom } from './problem';

type Query = Record<string, string | number | boolean | string[] | null | undefined>;

const csrfCookie = 'csrf';
const sessionPaths = ['/session', '/session/refresh'];

let refreshing: Promise<boolean> | undefined;
let signedOut: () => void = () => undefined;
let session = 0;

/** Called when the server says 401 and the session cannot be refreshed. */
export function onSignedOut(listener: () => void) {
  signedOut = listener;
}

/** Somebody has signed in: a refusal that was asked for before says nothing about this session. */
export function sessionBegan() {
  session += 1;
}

function cookie(name: string): string | undefined {
  const entry = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return entry === undefined ? undefined : decodeURIComponent(entry.slice(name.length + 1));
}

/** Whether somebody signed in here, and has neither signed out nor been refused since. */
export function mayBeSignedIn(): boolean {
  return cookie(csrfCookie) !== undefined;
}

function address(path: string, query?: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  const text = parameters.toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

async function send(method: string, url: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  const csrf = cookie(csrfCookie);
  if (method !== 'GET' && csrf !== undefined) headers.set('X-CSRF-Token', csrf);
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers.set('Content-Type', 'application/json');
  try {
    return await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? null : form ? body : JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    // nobody waits for the answer any more, which is no failure
    if (signal?.aborted === true) throw error;
    throw offline();
  }
}

function refreshOnce(): Promise<boolean> {
  const before = cookie(csrfCookie);
  refreshing ??= send('POST', '/api/session/refresh', undefined)
    .then(async (response) => {
      await response.text();
      // unless another tab has signed in meanwhile
      if (response.status === 401 && cookie(csrfCookie) === before)
        document.cookie = `${csrfCookie}=; path=/; max-age=0`;
      return response.ok;
    })
    .finally(() => {
      refreshing = undefined;
    });
  return refreshing;
}

interface RequestOptions {
  query?: Query | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

async function request<T>(method: string, path: string, options: RequestOptions = {}) {
  const url = address(path, options.query);
  const asked = session;
  let response = await send(method, url, options.body, options.signal);
  if (response.status === 401 && !sessionPaths.includes(path)) {
    if ((await refreshOnce()) || asked !== session) {
      await response.text();
      response = await send(method, url, options.body, options.signal);
    }
    if (response.status === 401 && asked === session) signedOut();
  }
  if (!response.ok) throw await problemFrom(response);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The one way to the server: JSON in and out, `Problem` when it refuses. Paths start after `/api`. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>('GET', path, { query, signal }),
  post: <T>(path: string, body: unknown = {}) => request<T>('POST', path, { body }),
  put: <T>(path: string, body: unknown = {}) => request<T>('PUT', path, { body }),
  delete: <T>(path: string) => request<T>('DELETE', path),
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** A multipart upload with progress from 0 to 1, which `fetch` cannot report. */
export function upload<T>(path: string, form: FormData, onProgress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', address(path));
    call.setRequestHeader('Accept', 'application/json, application/problem+json');
    const csrf = cookie(csrfCookie);
    if (csrf !== undefined) call.setRequestHeader('X-CSRF-Token', csrf);
    call.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    call.onerror = () => reject(offline());
    call.onload = () => {
      const body = jsonOf(call.responseText);
      if (call.status >= 200 && call.status < 300) resolve(body as T);
      else reject(new Problem(call.status, body as Record<string, unknown>));
    };
    call.send(form);
  });
}
