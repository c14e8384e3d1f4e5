import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword, temporaryPassword } from './password.ts';
import { assertGoodPassword } from '../policies/password-policy.ts';

describe('password', () => {
  test('is kept as argon2id with the parameters decided on', async () => {
    const digest = await hashPassword('Qinglan-2022');
    expect(digest).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(await isPassword(digest, 'Qinglan-2022')).toBe(true);
    expect(await isPassword(digest, 'qinglan-2022')).toBe(false);
  });

  test('given out is good enough for the policy, every time', () => {
    // Five thousand, because what once went wrong went wrong once in four hundred.
    for (let i = 0; i < 5000; i += 1) expect(() => assertGoodPassword(temporaryPassword(), 'zhang.min')).not.toThrow();
  });

  test('of nobody takes as long as a wrong one', async () => {
    const digest = await hashPassword('Qinglan-2022');
    await isPassword(undefined, 'x');
    const time = async (stored: string | undefined) => {
      // Processor time: what else the machine does must not decide.
      const start = process.cpuUsage();
      for (let i = 0; i < 5; i += 1) await isPassword(stored, 'x');
      return process.cpuUsage(start).user;
    };
    const [known, unknown] = [await time(digest), await time(undefined)];
    expect(unknown).toBeGreaterThan(known / 3);
  });
});
