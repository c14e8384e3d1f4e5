import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../auth/session-token.ts';
import type { ServerDeps } from '../server-deps.ts';
import { authenticate, refuseForeignPages } from './authenticate.ts';
import { FileReply, sendFile } from './file-reply.ts';
import type { RouteBinding, SessionCookie } from './route-binding.ts';
import { openUpload, readUpload } from './upload.ts';

/** Path under which every route of the contract lies. */
export const API_PREFIX = '/api/v1';

/** Puts bound routes onto the HTTP server. */
export function mountRoutes(app: FastifyInstance, deps: ServerDeps, bindings: readonly RouteBinding[], options: { secureCookies: boolean }): void {
  for (const binding of bindings) {
    const { contract } = binding;
    app.route({
      method: contract.method,
      url: `${API_PREFIX}${contract.path}`,
      ...(binding.bodyLimit === undefined ? {} : { bodyLimit: binding.bodyLimit }),
      // For the OpenAPI document and for writing the response; input is checked by the binding itself.
      schema: {
        summary: contract.summary,
        tags: [contract.path.split('/')[1] ?? ''],
        ...(contract.params === undefined ? {} : { params: contract.params }),
        ...(contract.query === undefined ? {} : { querystring: contract.query }),
        ...(contract.body === undefined ? {} : { body: contract.body }),
        response: { 200: contract.response },
      },
      onRequest: async (request) => refuseForeignPages(contract.method, request.headers),
      handler: async (request, reply) => {
        const origin = { requestId: request.id, address: request.ip };
        const cookie = sessionCookie(request, reply, options.secureCookies);
        const session = await authenticate(deps, binding, cookie.token, origin);
        const answer = await binding.answer({
          params: request.params,
          query: request.query,
          body: request.body,
          origin,
          userAgent: request.headers['user-agent'] ?? '',
          cookie,
          upload: () => readUpload(request),
          arrivingUpload: (limit) => openUpload(request, limit),
          ...(session === undefined ? {} : { session }),
        });
        if (answer instanceof FileReply) return sendFile(reply, answer);
        return reply.header('cache-control', 'no-store').send(answer);
      },
    });
  }
}

function sessionCookie(request: FastifyRequest, reply: FastifyReply, secureCookies: boolean): SessionCookie {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies || request.protocol === 'https' } as const;
  return {
    token: request.cookies[SESSION_COOKIE],
    set: (token, expiresAt) => void reply.setCookie(SESSION_COOKIE, token, { ...attributes, expires: new Date(expiresAt) }),
    clear: () => void reply.clearCookie(SESSION_COOKIE, attributes),
  };
}
