import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';

/** argon2id with the parameters OWASP names first: 19 MiB, two passes, one lane; about 17 ms here. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Digest of a password, with its salt and parameters. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/** Whether the password is the one of the digest. With no digest it takes as long and says no, so that names cannot be told apart by time. */
export async function isPassword(digest: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(digest ?? (await nobody()), password);
  return matches && digest !== undefined;
}

/** A password to be read out once and changed at the first sign-in. Without letters that look alike, and no character twice running: one draw in 400 would otherwise repeat a character four times, which the policy refuses. */
export function temporaryPassword(): string {
  const pick = (letters: string, count: number) => {
    let picked = '';
    while (picked.length < count) {
      const next = letters.charAt(randomInt(letters.length));
      if (!picked.endsWith(next)) picked += next;
    }
    return picked;
  };
  return `${pick('ABCDEFGHJKLMNPQRSTUVWXYZ', 4)}-${pick('abcdefghjkmnpqrstuvwxyz', 4)}-${pick('23456789', 4)}`;
}

let digestOfNobody: Promise<string> | undefined;

async function nobody(): Promise<string> {
  digestOfNobody ??= hashPassword(temporaryPassword());
  return digestOfNobody;
}
