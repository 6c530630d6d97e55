/** Calls of our own server. Every failure is a `Problem` that says what happened and what to do. */
export interface FieldError {
  field: string;
  message: string;
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
    /** All that the answer said, for a refusal that says more than a sentence. */
    readonly more: Record<string, unknown> = {},
  ) {
    super(detail);
  }

  /** The server was not reached: nothing is known of what was asked. */
  get isUnreachable() {
    return this.status === 0 || this.status === 503;
  }
}

export interface Answer<T> {
  body: T;
  etag: string | null;
}

export interface Call {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** An identity other than the cookie's. */
  bearer?: string | null;
}

type LogInAgain = () => Promise<void>;
let logInAgain: LogInAgain | null = null;

/** What to do when the session is over; once it resolves, the call is made again. */
export function onSessionOver(again: LogInAgain) {
  logInAgain = again;
}

export async function call<T>(path: string, options: Call = {}): Promise<Answer<T>> {
  const response = await send(path, options);
  if (response.status === 401 && logInAgain && !options.bearer) {
    await logInAgain();
    return read<T>(await send(path, options));
  }
  return read<T>(response);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await call<T>(path, { signal })).body;
}

/** An Odoo-style call; its errors come with status 200. */
export async function rpc<T>(path: string, params: object, bearer: string | null = null): Promise<T> {
  const body = { jsonrpc: '2.0', method: 'call', id: 1, params };
  const answer = await read<RpcAnswer<T>>(await send(path, { method: 'POST', body, bearer }));
  const { error, result } = answer.body;
  if (error) {
    const name = error.data?.name ?? 'rpc-error';
    throw new Problem(statusOf(error.code, name), name, error.data?.message ?? error.message);
  }
  return result as T;
}

const SESSION_EXPIRED = 100;

/** As REST would say it. What is not known to be the caller's fault may pass by itself. */
function statusOf(code: number, name: string): number {
  if (code === SESSION_EXPIRED) {
    return 401;
  }
  const kind = name.slice(name.lastIndexOf('.') + 1);
  return ({ AccessError: 403, AccessDenied: 403, ValidationError: 422, UserError: 409 } as Record<string, number>)[kind] ?? 500;
}

/** For a call that may be made again: the server answers the same thing once more. */
export function idempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface RpcAnswer<T> {
  result?: T;
  error?: { code: number; message: string; data?: { name: string; message: string } };
}

async function send(path: string, { method = 'GET', body, headers = {}, signal, bearer }: Call): Promise<Response> {
  const identity: Record<string, string> = bearer ? { Authorization: `Bearer ${bearer}` } : {};
  const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  try {
    return await fetch(path, {
      method,
      headers: { Accept: 'application/json', ...json, ...identity, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
      cache: 'no-store',
    });
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new Problem(0, 'unreachable', '');
  }
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const body = parsed(text);
  if (response.ok) {
    return { body: body as T, etag: response.headers.get('ETag') };
  }
  const problem = (body ?? {}) as Partial<Problem> & Record<string, unknown>;
  const type = problem.type ?? `http-${response.status}`;
  throw new Problem(response.status, type, problem.detail ?? '', problem.errors, problem);
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
