import { getWelcome, signIn } from '@taizhang/contract';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import { call } from './call.ts';

const answer = (status: number, body: string): void => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(async () => new Response(body, { status })));
};

const welcome = { county: null, bureau: null, today: '2022-01-05', todayIsFixed: true, version: '0.1.0', demonstration: null };

describe('call', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('sends the header that proves the request is ours', async () => {
    answer(200, JSON.stringify(welcome));
    await call(getWelcome);
    const [, init] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(new Headers(init?.headers).get('x-taizhang')).toBe('1');
    expect(init?.credentials).toBe('same-origin');
  });

  test('throws the problem of the server with its sentence', async () => {
    answer(401, JSON.stringify({ code: 'unauthenticated', message: { zh: '账号或密码不对', en: 'Wrong account or password' }, requestId: 'r1' }));
    const refused = call(signIn, { body: { loginName: 'a', password: 'b' } });
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'unauthenticated', userMessage: { zh: '账号或密码不对' }, requestId: 'r1' });
  });

  test('says that a proxy page is unreadable instead of showing its markup', async () => {
    answer(502, '<html>Bad gateway</html>');
    await expect(call(getWelcome)).rejects.toMatchObject({ status: 502, code: 'unreadable' });
  });

  test('refuses an answer that breaks the contract while developing', async () => {
    answer(200, JSON.stringify({ ...welcome, today: 'tomorrow' }));
    await expect(call(getWelcome)).rejects.toBeInstanceOf(ApiProblem);
  });

  test('tells a lost connection from a refusal', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>(async () => { throw new TypeError('Failed to fetch'); }));
    await expect(call(getWelcome)).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });
});
