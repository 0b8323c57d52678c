import type { Problem } from '@app/contracts';

/** The server's refusal, or (status 0) that it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /** `retryAfterSeconds`: how long the server asks to wait, where it says so. */
  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(problem.detail || problem.title);
  }

  get status(): number {
    return this.problem.status;
  }
}

type Query = Record<string, string | number | undefined>;

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Query;
  body?: unknown;
  /** Finishes even when the page is being left. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

/** The address of a call: undefined query fields are left out. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The seconds of a `Retry-After`, which is a number of them or a date; null where it is neither. `now` in milliseconds. */
export function secondsOf(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null || retryAfter.trim() === '') return null;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const stated = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return {
    ...stated,
    type: stated.type ?? 'about:blank',
    title: stated.title ?? response.statusText,
    status: response.status,
    detail: stated.detail ?? stated.title ?? `The server answered ${response.status}.`,
  };
}

/**
 * One call of the api, by the session cookie.
 * @throws ApiError with the problem document; status 0 where no server answered
 */
export async function call<T>(path: string, { method = 'GET', query, body, keepalive, signal }: Call = {}): Promise<T> {
  const response = await fetch(address(path, query), {
    method,
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(keepalive === undefined ? {} : { keepalive }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ApiError({ type: 'about:blank', title: 'No answer', status: 0, detail: 'Afterpilot cannot be reached.' });
  });
  if (!response.ok) throw new ApiError(await problemOf(response), secondsOf(response.headers.get('retry-after'), Date.now()));
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}
