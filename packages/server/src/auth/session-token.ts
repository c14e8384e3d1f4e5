import { createHash, randomBytes } from 'node:crypto';

/** Name of the cookie that carries the token. */
export const SESSION_COOKIE = 'taizhang_session';

/** A new token: 256 random bits that say nothing. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. It needs no salt: there is nothing to guess in 256 random bits. */
export function digestToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
