import type { FastifyInstance } from 'fastify';
import type { ServerDeps } from '../server-deps.ts';

/** `/healthz`: the process runs. `/readyz`: it can serve, its database included. */
export function addHealthRoutes(app: FastifyInstance, deps: ServerDeps): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
    try {
      await deps.database.pool.query('select 1');
      return await reply.send({ status: 'ready' });
    } catch (error) {
      request.log.warn({ err: error }, 'database not ready');
      return reply.code(503).send({ status: 'database not available' });
    }
  });
}
