import { defineRoute } from '@taizhang/contract';
import { fail, type DomainErrorCode } from '@taizhang/kernel';
import { mkdtempSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestServer, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';
import { routesOf } from './modules.ts';
import { FileReply } from './file-reply.ts';
import { refusalOf, STATUS_OF } from './problem.ts';
import { publicRoute, route } from './route-binding.ts';
import { LARGEST_UPLOAD } from './upload.ts';
import { addWebApplication } from './web-application.ts';

const echo = defineRoute({
  method: 'POST', path: '/echo/:id', summary: 'Echo.',
  params: z.object({ id: z.coerce.number() }), query: z.object({ size: z.coerce.number().default(5) }),
  body: z.object({ list: z.array(z.object({ value: z.number() })) }),
  response: z.object({ id: z.number(), size: z.number(), count: z.number() }),
});
const crash = defineRoute({ method: 'GET', path: '/crash', summary: 'Crash.', response: z.unknown() });
const leak = defineRoute({ method: 'GET', path: '/leak', summary: 'Leak.', response: z.object({ shown: z.string() }) });
const refuse = defineRoute({ method: 'GET', path: '/refuse', summary: 'Refuse.', response: z.unknown() });
const download = defineRoute({ method: 'GET', path: '/file', summary: 'File.', response: z.unknown() });
const upload = defineRoute({ method: 'POST', path: '/file', summary: 'Upload.', response: z.object({ fileName: z.string(), bytes: z.number() }) });
const guarded = defineRoute({ method: 'GET', path: '/guarded', summary: 'Guarded.', response: z.object({ name: z.string() }) });

let server: TestServer<SeededCounty>;
let client: TestClient;
beforeAll(async () => {
  server = await startTestServer({
    routes: (deps) => [
      ...routesOf(deps),
      publicRoute(echo, async ({ params, query, body }) => ({ id: params.id, size: query.size, count: body.list.length })),
      publicRoute(crash, async () => {
        throw new Error('secret: password of the database');
      }),
      publicRoute(leak, async () => ({ shown: 'yes', hidden: 'password_hash' })),
      publicRoute(refuse, async () => fail('stale', { zh: '已被他人修改', en: 'Changed by someone else' }, { path: ['cells', 3], details: { version: 4 } })),
      publicRoute(download, async () => new FileReply({ fileName: '青岚县2021年工作总结.docx', mediaType: 'application/octet-stream', bytes: new Uint8Array([1, 2, 3]) })),
      publicRoute(upload, async (call) => {
        const { fileName, bytes } = await call.upload();
        return { fileName, bytes: bytes.length };
      }),
      route(guarded, 'accounts.grant', async ({ actor }) => ({ name: actor.displayName })),
    ],
  });
  client = server.anonymous;
});
afterAll(() => server?.stop());

describe('every refusal', () => {
  test('has its code in the one table of statuses, and no status is a success', () => {
    const codes: readonly DomainErrorCode[] = [
      'invalid_date', 'invalid_period', 'invalid_number', 'invalid_code', 'unknown_org', 'unknown_metric', 'unknown_form', 'not_found', 'forbidden', 'unauthenticated', 'conflict',
      'stale', 'invalid_input', 'wrong_state', 'too_large', 'unsupported_file', 'formula_error', 'template_error', 'org_conflict', 'rate_limited', 'unavailable',
    ];
    // The type of the table refuses a missing code; this refuses a code nobody throws any more.
    expect(Object.keys(STATUS_OF).toSorted()).toEqual([...codes].toSorted());
    expect(Object.values(STATUS_OF).every((status) => status >= 400 && status < 600)).toBe(true);
  });

  test('is a problem with both languages, the field and the number to ask about', async () => {
    const reply = await client.call(refuse);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply).toMatchObject({ status: 409, body: { code: 'stale', message: { zh: '已被他人修改', en: 'Changed by someone else' }, path: ['cells', 3], details: { version: 4 }, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/u) } });
  });

  test('tells nothing of an error nobody foresaw', async () => {
    const reply = await client.call(crash);
    expect(reply.status).toBe(500);
    expect(JSON.stringify(reply.body)).not.toContain('secret');
  });

  test('of the database says what it means for the user', () => {
    expect(refusalOf(Object.assign(new Error('x'), { code: '42501' }), 'r')).toMatchObject({ status: 403, problem: { code: 'forbidden' }, unexpected: true });
    expect(refusalOf(Object.assign(new Error('x'), { code: '40P01' }), 'r')).toMatchObject({ status: 409 });
  });
});

describe('input', () => {
  test('arrives converted, with defaults', async () => {
    expect(await client.expect(echo, { params: { id: 7 }, body: { list: [{ value: 1 }] } })).toEqual({ id: 7, size: 5, count: 1 });
  });

  test('that is wrong names the field in both languages', async () => {
    const reply = await client.send('POST', '/echo/7', { list: [{ value: 1 }, { value: 'x' }] });
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid_input', path: ['list', 1, 'value'], message: { zh: expect.stringContaining('list.1.value'), en: expect.stringContaining('expected number') } } });
  });

  test.each([
    ['broken JSON', '{"list": [', 'application/json', 400],
    ['another type', 'list=1', 'application/x-www-form-urlencoded', 415],
    ['a megabyte too much', `{"list":[${'{"value":1},'.repeat(100_000)}{"value":1}]}`, 'application/json', 413],
  ])('as %s is refused politely', async (_name, body, type, status) => {
    const reply = await fetch(`${server.address}/api/v1/echo/7`, { method: 'POST', headers: { 'x-taizhang': '1', 'content-type': type }, body });
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({ message: { zh: expect.any(String) } });
  });
});

describe('answers', () => {
  test('carry only what the contract says', async () => {
    expect((await client.call(leak)).body).toEqual({ shown: 'yes' });
  });

  test('carry the security headers, refusals too', async () => {
    for (const reply of [await client.call(leak), await client.call(crash)]) {
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('may be a file with a Chinese name', async () => {
    const reply = await client.call(download);
    expect(reply.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('青岚县2021年工作总结.docx')}`);
    expect(reply.body).toEqual(new Uint8Array([1, 2, 3]));
  });

  test('are kept out of every cache', async () => {
    expect((await client.call(leak)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('uploads', () => {
  const form = (bytes: number, name = '填报.xlsx') => {
    const data = new FormData();
    data.append('file', new Blob([new Uint8Array(bytes)]), name);
    return data;
  };

  test('arrive with their name', async () => {
    expect((await client.send('POST', '/file', form(1000))).body).toEqual({ fileName: '填报.xlsx', bytes: 1000 });
  });

  test('of 50 MB are refused, and the server goes on', async () => {
    expect(await client.send('POST', '/file', form(50_000_000))).toMatchObject({ status: 413, body: { code: 'too_large', message: { zh: expect.stringContaining(`${LARGEST_UPLOAD / 1_000_000} MB`) } } });
    expect((await client.send('POST', '/file', form(10))).status).toBe(200);
  });

  test('that are none are refused', async () => {
    expect((await client.send('POST', '/file', { x: 1 })).status).toBe(415);
  });
});

describe('abilities', () => {
  test('let through only who has them', async () => {
    expect((await client.call(guarded)).status).toBe(401);
    expect((await (await server.signIn('director')).call(guarded)).status).toBe(403);
    expect(await (await server.signIn('security_admin')).expect(guarded)).toEqual({ name: 'security_admin' });
  });
});

describe('addresses beside the API', () => {
  test('say the process runs and can serve', async () => {
    expect(await (await fetch(`${server.address}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.address}/readyz`)).json()).toEqual({ status: 'ready' });
  });

  test('give metrics by the pattern of the route, to this machine only', async () => {
    await client.call(echo, { params: { id: 8 }, body: { list: [] } });
    const text = await (await fetch(`${server.address}/metrics`)).text();
    expect(text).toContain('route="/api/v1/echo/:id"');
    expect((await fetch(`${server.address}/metrics`, { headers: { 'x-forwarded-for': '10.0.0.9' } })).status).toBe(404);
  });

  test('describe every route as OpenAPI 3.1', async () => {
    const document = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }).parse(await (await fetch(`${server.address}/api/openapi.json`)).json());
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths).toMatchObject({ '/api/v1/echo/{id}': { post: { summary: 'Echo.', responses: { 200: expect.anything() } } }, '/api/v1/session': { get: {}, post: {}, delete: {} } });
  });

  test('that are none are a problem, not a page', async () => {
    expect(await client.send('GET', '/nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('web application', () => {
  test('gives its page for every address of its own, its files with long lives, and nothing of the API', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'tz-web-'));
    mkdirSync(path.join(directory, 'assets'));
    writeFileSync(path.join(directory, 'index.html'), '<html>台账</html>');
    writeFileSync(path.join(directory, 'assets', 'app-1a2b.js'), 'let x;');
    const app = Fastify();
    await addWebApplication(app, '/api/v1', directory);
    const page = { accept: 'text/html' };
    expect((await app.inject({ url: '/reports/12', headers: page })).body).toContain('台账');
    expect((await app.inject({ url: '/assets/app-1a2b.js' })).headers['cache-control']).toContain('immutable');
    expect((await app.inject({ url: '/index.html' })).headers['cache-control']).toBe('no-cache');
    expect((await app.inject({ url: '/api/v1/none', headers: page })).statusCode).toBe(404);
    expect((await app.inject({ url: '/assets/old-9z.js' })).statusCode).toBe(404);
    expect((await app.inject({ url: '/../package.json', headers: page })).body).not.toContain('@taizhang');
    await app.close();
  });
});
