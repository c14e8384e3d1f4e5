import { describe, expect, test } from 'vitest';
import { guardedLookup, requireWebhookUrl } from './webhook-address.ts';

const resolve = async (protocol: string, name: string): Promise<string> => new Promise((done) => guardedLookup(protocol)(name, {}, (error, address) => done(error === null && typeof address === 'string' ? address : 'refused')));

describe('the address of a webhook', () => {
  test.each(['ftp://office.example/x', 'http://8.8.8.8/x', 'http://169.254.169.254/x', 'https://169.254.169.254/x', 'https://2852039166/x', 'https://[fe80::1]/x', 'https://[::ffff:169.254.169.254]/x', 'https://0.0.0.0/x', 'https://239.1.1.1/x', 'https://user:pw@office.example/x', 'office'])('is not %s', (url) => {
    expect(() => requireWebhookUrl(url)).toThrow(/invalid_input/u);
  });

  test.each(['https://im.example/x', 'https://8.8.8.8/x', 'http://10.1.2.3/x', 'http://[fd00::1]:8080/x', 'http://im.office/x'])('may be %s', (url) => {
    expect(requireWebhookUrl(url).href).toBe(url);
  });

  test('given by name is judged by what the name stands for, at the moment of the call', async () => {
    expect(await Promise.all([resolve('http:', '127.0.0.1'), resolve('http:', '8.8.8.8'), resolve('https:', '8.8.8.8'), resolve('https:', '169.254.169.254')])).toEqual(['127.0.0.1', 'refused', '8.8.8.8', 'refused']);
  });
});
