import type { FastifyInstance } from 'fastify';

/** Headers that tell the browser to trust nothing but this server. */
export function addSecurityHeaders(app: FastifyInstance, options: { secureCookies: boolean }): void {
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of HEADERS) reply.header(name, value);
    if (options.secureCookies) reply.header('strict-transport-security', 'max-age=31536000');
  });
}

/** The component kit writes its styles into the page, hence inline styles; scripts only from files. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
  "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ');

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', CONTENT_SECURITY_POLICY],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
];
