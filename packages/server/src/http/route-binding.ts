import type { Ability, RouteContract } from '@taizhang/contract';
import type { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import type { CurrentSession, Origin } from '../auth/current-session.ts';
import type { ArrivingUpload, Upload } from './upload.ts';
import { parseInput } from './parse-input.ts';

/** Who may call a route: anybody, anybody signed in, or who has the ability. */
export type Access = 'public' | 'signed_in' | Ability;

/** A route of the contract with the function that answers it; what modules hand to the server. */
export interface RouteBinding {
  readonly contract: RouteContract;
  readonly access: Access;
  /** Largest body in bytes; 1 MB unless told. */
  readonly bodyLimit?: number;
  answer(call: RawCall): Promise<unknown>;
}

/** One call as HTTP delivers it. */
export interface RawCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly origin: Origin;
  readonly userAgent: string;
  /** Present on every route but public ones. */
  readonly session?: CurrentSession;
  readonly cookie: SessionCookie;
  /** The one file of a multipart request. */
  upload(): Promise<Upload>;
  /** The same while it arrives, for files too large to be held in memory; `limit` in bytes. */
  arrivingUpload(limit: number): Promise<ArrivingUpload>;
}

/** The session cookie of a call: its value and how to change it. */
export interface SessionCookie {
  readonly token: string | undefined;
  set(token: string, expiresAt: string): void;
  clear(): void;
}

type Output<Route, Part extends string> = Route extends { readonly [K in Part]: infer Schema extends z.ZodType } ? z.output<Schema> : undefined;

/** A call whose parts have been checked against the contract. */
export interface Call<Route extends RouteContract> extends Omit<RawCall, 'params' | 'query' | 'body' | 'session'> {
  readonly params: Output<Route, 'params'>;
  readonly query: Output<Route, 'query'>;
  readonly body: Output<Route, 'body'>;
}

/** A checked call of somebody signed in. */
export interface ActorCall<Route extends RouteContract> extends Call<Route> {
  readonly actor: Actor;
  readonly session: CurrentSession;
}

/** What a handler returns: what the contract says, in the form before it is written out. */
export type Answer<Route extends RouteContract> = z.input<Route['response']>;

export interface RouteOptions {
  readonly bodyLimit?: number;
}

/**
 * Binds a route of the contract to its handler. The handler is reached only by somebody with the ability, and with input
 * that fits the contract; whether the things it names lie in the actor's jurisdiction is for the handler to ask (policies/).
 *
 *     route(getFigure, 'figures.read', async ({ actor, params, query }) => …)
 *
 * A handler may return a `FileReply` where the contract's response is a file.
 */
export function route<Route extends RouteContract>(contract: Route, access: Exclude<Access, 'public'>, handler: (call: ActorCall<Route>) => Promise<Answer<Route>>, options: RouteOptions = {}): RouteBinding {
  return {
    contract,
    access,
    ...options,
    answer: async (raw) => {
      const { session } = raw;
      if (session === undefined) throw new Error(`${contract.method} ${contract.path} was reached without a session.`);
      return handler({ ...parseCall(contract, raw), actor: session.actor, session });
    },
  };
}

/** Binds a route that needs no sign-in. */
export function publicRoute<Route extends RouteContract>(contract: Route, handler: (call: Call<Route>) => Promise<Answer<Route>>): RouteBinding {
  return { contract, access: 'public', answer: async (raw) => handler(parseCall(contract, raw)) };
}

function parseCall<Route extends RouteContract>(contract: Route, raw: RawCall): Call<Route> {
  const { origin, userAgent, cookie, upload, arrivingUpload } = raw;
  return {
    params: checkedPart<Route, 'params'>(contract, raw, 'params'),
    query: checkedPart<Route, 'query'>(contract, raw, 'query'),
    body: checkedPart<Route, 'body'>(contract, raw, 'body'),
    origin,
    userAgent,
    cookie,
    upload,
    arrivingUpload,
  };
}

/** What the schema of that part made of the input, or undefined where the contract declares none: exactly `Output`. */
function checkedPart<Route extends RouteContract, Part extends 'params' | 'query' | 'body'>(contract: Route, raw: RawCall, part: Part): Output<Route, Part> {
  const schema = contract[part];
  const parsed: unknown = schema === undefined ? undefined : parseInput(schema, raw[part], part);
  return parsed as Output<Route, Part>;
}
