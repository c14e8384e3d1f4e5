import { describe, expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';

describe('configuration', () => {
  test('takes an empty variable for one that is not set', () => {
    expect(readConfiguration({ DATABASE_URL: '', TAIZHANG_PORT: '' })).toMatchObject({ port: 8080, host: '127.0.0.1', secureCookies: false });
  });

  test('refuses half an S3 storage: files must not silently go elsewhere', () => {
    const whole = { TAIZHANG_S3_ENDPOINT: 'https://s3.example', TAIZHANG_S3_BUCKET: 'evidence', TAIZHANG_S3_ACCESS_KEY_ID: 'id', TAIZHANG_S3_SECRET_ACCESS_KEY: 'key' };
    expect(readConfiguration(whole).storage).toMatchObject({ largestFile: 20_000_000, s3: { endpoint: 'https://s3.example', bucketInHost: false, prefix: '' } });
    for (const name of Object.keys(whole)) expect(() => readConfiguration({ ...whole, [name]: '' })).toThrow(/belong together/u);
    expect(() => readConfiguration({ ...whole, TAIZHANG_S3_PREFIX: '../other/' })).toThrow(/TAIZHANG_S3_PREFIX/u);
  });

  test('takes mail only with its sender, and encrypted unless told otherwise', () => {
    const mail = { TAIZHANG_SMTP_URL: 'smtp://u:p%40ss@mail.example:587', TAIZHANG_MAIL_FROM: '台账 <t@example>' };
    expect(readConfiguration(mail).outward.mail).toEqual({ url: mail.TAIZHANG_SMTP_URL, from: mail.TAIZHANG_MAIL_FROM, startTls: 'required' });
    for (const name of Object.keys(mail)) expect(() => readConfiguration({ ...mail, [name]: '' })).toThrow(/belong together/u);
    expect(() => readConfiguration({ ...mail, TAIZHANG_MAIL_FROM: 't@example\r\nBcc: x@y' })).toThrow(/TAIZHANG_MAIL_FROM/u);
  });

  test('names every variable that is wrong', () => {
    expect(() => readConfiguration({ TAIZHANG_PORT: 'x', TAIZHANG_LOG_LEVEL: 'loud' })).toThrow(/TAIZHANG_PORT.*\n.*TAIZHANG_LOG_LEVEL/u);
  });
});
