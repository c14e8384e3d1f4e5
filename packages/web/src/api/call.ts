import type { RouteContract, RouteRequest, RouteResponse } from '@taizhang/contract';
import { addressOf } from './address.ts';
import { ApiProblem, problemOf, unreachable } from './api-problem.ts';

/** The parts a route asks for: params, query, body; the others may not be given. */
export type CallParts<Route extends RouteContract> = {
  readonly [Part in keyof RouteRequest<Route> as RouteRequest<Route>[Part] extends undefined ? never : Part]: RouteRequest<Route>[Part];
};

/** Parts may be left out as a whole when none is required. */
export type CallArguments<Route extends RouteContract> = Record<string, never> extends CallParts<Route> ? [parts?: CallParts<Route>] : [parts: CallParts<Route>];

interface LooseParts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/**
 * Calls a route of the contract.
 * @throws ApiProblem when it is refused or no answer comes
 */
export async function call<Route extends RouteContract>(route: Route, ...[parts]: CallArguments<Route>): Promise<RouteResponse<Route>> {
  const loose: LooseParts = parts ?? {};
  const headers: Record<string, string> = { accept: 'application/json' };
  if (loose.body !== undefined) headers['content-type'] = 'application/json';
  return ask(route, addressOf(route.path, loose), loose.body === undefined ? { headers } : { headers, body: JSON.stringify(loose.body) });
}

/**
 * Uploads a file to a route that takes multipart (field `file`), with further text fields.
 * @throws ApiProblem when it is refused or no answer comes
 */
export async function upload<Route extends RouteContract>(route: Route, file: File, parts: Omit<LooseParts, 'body'> & { readonly fields?: Readonly<Record<string, string>> } = {}): Promise<RouteResponse<Route>> {
  const form = new FormData();
  // Text fields go first: a server that streams the file has read them by then.
  for (const [name, value] of Object.entries(parts.fields ?? {})) form.append(name, value);
  form.append('file', file);
  return ask(route, addressOf(route.path, parts), { body: form });
}

/** The request itself, for a file download or anything else that is not JSON. @throws ApiProblem */
export async function request(method: string, address: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  // A form of another site cannot set this header, so its presence proves that the request is ours (CSRF).
  headers.set('x-taizhang', '1');
  const response = await fetch(address, { ...init, method, headers, credentials: 'same-origin' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function ask<Route extends RouteContract>(route: Route, address: string, init: RequestInit): Promise<RouteResponse<Route>> {
  const response = await request(route.method, address, init);
  const body: unknown = await response.json().catch(() => undefined);
  if (isResponseOf(route, body)) return body;
  throw new ApiProblem(response.status, { code: 'unreadable', message: { zh: '服务器的回答与约定不符', en: 'The answer of the server is not what was agreed' }, details: body });
}

/** Server and browser are built together from one contract, so only development checks every field; production spends the time on the user. */
function isResponseOf<Route extends RouteContract>(route: Route, body: unknown): body is RouteResponse<Route> {
  return import.meta.env.DEV ? route.response.safeParse(body).success : body !== undefined;
}
