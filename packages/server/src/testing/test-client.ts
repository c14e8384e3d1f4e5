import type { RouteContract, RouteRequest, RouteResponse } from '@taizhang/contract';
import { API_PREFIX } from '../http/mount-routes.ts';

/** What came back. */
export interface TestReply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A browser of a test: it keeps its cookie, and sends the header our pages send. */
export class TestClient {
  readonly #address: string;
  #cookie: string | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  /** The session cookie as `name=value`, for a test that takes it elsewhere. */
  get cookie(): string | undefined {
    return this.#cookie;
  }

  /** Sends to a path under the API's prefix, with any headers besides. */
  async send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<TestReply<unknown>> {
    const form = body instanceof FormData;
    const reply = await fetch(`${this.#address}${API_PREFIX}${path}`, {
      method,
      headers: {
        'x-taizhang': '1',
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...(this.#cookie === undefined ? {} : { cookie: this.#cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    for (const cookie of reply.headers.getSetCookie()) this.#cookie = cookie.split(';')[0];
    const isJson = (reply.headers.get('content-type') ?? '').includes('json');
    return { status: reply.status, headers: reply.headers, body: isJson ? await reply.json() : new Uint8Array(await reply.arrayBuffer()) };
  }

  /** Calls a route of the contract and returns whatever came back. */
  async call<Route extends RouteContract>(route: Route, request: Partial<RouteRequest<Route>> = {}): Promise<TestReply<unknown>> {
    return this.send(route.method, addressOf(route, request), request.body);
  }

  /**
   * Calls a route that must succeed, and returns its answer as the contract reads it.
   * @throws Error with the refusal
   */
  async expect<Route extends RouteContract>(route: Route, request: Partial<RouteRequest<Route>> = {}): Promise<RouteResponse<Route>> {
    const { status, body } = await this.call(route, request);
    if (status !== 200) throw new Error(`${route.method} ${route.path} answered ${status}: ${JSON.stringify(body)}`);
    return parsed(route, body);
  }
}

function addressOf(route: RouteContract, request: { readonly params?: unknown; readonly query?: unknown }): string {
  const params = entriesOf(request.params);
  const path = route.path.replaceAll(/:(\w+)/gu, (_, name: string) => encodeURIComponent(params.get(name) ?? ''));
  const query = new URLSearchParams([...entriesOf(request.query)]).toString();
  return query === '' ? path : `${path}?${query}`;
}

function entriesOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => [key, String(item)]));
}

/** The response schema's output is by definition the route's response. */
function parsed<Route extends RouteContract>(route: Route, body: unknown): RouteResponse<Route> {
  return route.response.parse(body) as RouteResponse<Route>;
}
