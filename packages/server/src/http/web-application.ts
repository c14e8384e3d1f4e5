import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '@taizhang/contract';

/**
 * Serves the built browser application: its files by name, and its first page for every other address of it, since its
 * screens have addresses that exist only in the browser.
 */
export async function addWebApplication(app: FastifyInstance, apiPrefix: string, directory: string | undefined): Promise<void> {
  const built = directory !== undefined && existsSync(path.join(directory, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: directory,
      cacheControl: false,
      setHeaders: (reply, file) => {
        // Names under assets/ carry a digest of their content.
        reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (!built || request.method !== 'GET' || !wantsPage(request) || request.url.startsWith('/api/')) return notFound(request, reply, apiPrefix, built);
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

function wantsPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

function notFound(request: FastifyRequest, reply: FastifyReply, apiPrefix: string, built: boolean): FastifyReply {
  const hint = built || request.url.startsWith(apiPrefix) ? '' : ' The browser application has not been built (npm run build).';
  const problem: Problem = { code: 'not_found', message: { zh: '没有这个地址。', en: `There is nothing at this address.${hint}` }, requestId: request.id };
  return reply.code(404).type('application/problem+json').serializer(JSON.stringify).send(problem);
}
