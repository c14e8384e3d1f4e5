import type { z } from 'zod';

/** One HTTP operation: all that server and browser may know of each other. Paths are relative to `/api/v1`. */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify style, e.g. `/metrics/:metricId/figures`. */
  readonly path: `/${string}`;
  /** One sentence for the OpenAPI page. */
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
}

/** Keeps the literal types of a route, so that callers get exact request and response types. */
export function defineRoute<const Route extends RouteContract>(route: Route): Route {
  return route;
}

type Part<Route, Key extends string> = Route extends { readonly [K in Key]: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;

/** What a caller passes; parts the route does not declare are left out. */
export interface RouteRequest<Route extends RouteContract> {
  readonly params: Part<Route, 'params'>;
  readonly query: Part<Route, 'query'>;
  readonly body: Part<Route, 'body'>;
}

/** What a caller gets back. */
export type RouteResponse<Route extends RouteContract> = z.output<Route['response']>;
