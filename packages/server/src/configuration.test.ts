import { describe, expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';

describe('configuration', () => {
  test('takes an empty variable for one that is not set', () => {
    expect(readConfiguration({ DATABASE_URL: '', TAIZHANG_PORT: '' })).toMatchObject({ port: 8080, host: '127.0.0.1', secureCookies: false });
  });

  test('names every variable that is wrong', () => {
    expect(() => readConfiguration({ TAIZHANG_PORT: 'x', TAIZHANG_LOG_LEVEL: 'loud' })).toThrow(/TAIZHANG_PORT.*\n.*TAIZHANG_LOG_LEVEL/u);
  });
});
