import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { ServerDeps } from '../server-deps.ts';
import { API_PREFIX, mountRoutes } from './mount-routes.ts';
import { addHealthRoutes } from './health.ts';
import { addMetrics } from './metrics.ts';
import { addOpenApi } from './open-api.ts';
import { refusalOf } from './problem.ts';
import type { RouteBinding } from './route-binding.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { addWebApplication } from './web-application.ts';

export interface HttpOptions {
  readonly logger: FastifyBaseLogger;
  /** Behind a proxy that speaks HTTPS: cookies are sent over HTTPS only. */
  readonly secureCookies: boolean;
  /** Whether X-Forwarded-For is to be believed. */
  readonly trustProxy: boolean;
  readonly metricsToken?: string;
  /** Directory of the built browser application. */
  readonly webDirectory?: string;
}

/** The HTTP server with every route, not yet listening. */
export async function createApp(deps: ServerDeps, bindings: readonly RouteBinding[], options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    genReqId: () => randomUUID(),
    trustProxy: options.trustProxy,
    bodyLimit: 1_000_000,
    forceCloseConnections: 'idle',
    // Our own line for what matters is written below.
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 120_000,
  });
  // Input is checked by each binding against the contract; here it only has to reach the handler.
  app.setValidatorCompiler(() => (value: unknown) => ({ value }));
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error, request.id);
    if (refusal.unexpected) request.log.error({ err: error }, 'unexpected error');
    return reply.code(refusal.status).type('application/problem+json').serializer(JSON.stringify).send(refusal.problem);
  });
  addSecurityHeaders(app, options);
  await app.register(cookie);
  await app.register(multipart);
  // Quality 4: the highest costs a second on a large answer and saves little.
  await app.register(compress, { threshold: 1400, encodings: ['br', 'gzip'], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
  addMetrics(app, deps, options.metricsToken);
  await addOpenApi(app, deps.version);
  addHealthRoutes(app, deps);
  mountRoutes(app, deps, bindings, options);
  await addWebApplication(app, API_PREFIX, options.webDirectory);
  logSlowAndFailed(app);
  return app;
}

/** One line for each refused, failed or slow request; the rest is counted in /metrics. */
function logSlowAndFailed(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const entry = { method: request.method, url: request.routeOptions.url ?? request.url, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) };
    if (reply.statusCode >= 400 || reply.elapsedTime > 1000) request.log.warn(entry, 'request');
    else request.log.debug(entry, 'request');
  });
}
