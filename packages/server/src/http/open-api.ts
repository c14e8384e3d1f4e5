import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';

/** `/api/openapi.json`: OpenAPI 3.1 of every route of the contract. Call before the routes are put on. */
export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Taizhang 台账', version, description: 'Every changing request carries the header `x-taizhang: 1` and, where the body has one, a `commandId` that makes it safe to repeat.' },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'taizhang_session' } } },
      security: [{ session: [] }],
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
  });
  let text: string | undefined;
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(app.swagger());
    return reply.type('application/json').serializer(String).send(text);
  });
}
