import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * Keys under which names, certificate numbers, phones and addresses are stored and searched. They lie in a file beside the
 * database, never in it: a copy of the database tells nobody who anybody is, and without this file nobody can read it again.
 */
export interface IdentityKeys {
  /** AES-256-GCM under the newest key: version, nonce, tag, text. `place` ties the value to its row and column. */
  seal(text: string, place: string): Buffer;
  /**
   * Reads a value sealed under any of the keys.
   * @throws Error when it was altered, belongs elsewhere, or its key is missing
   */
  open(sealed: Buffer, place: string): string;
  /** Keyed digest by which a value is found again: the first 63 bits of HMAC-SHA-256. */
  token(kind: number, text: string): bigint;
}

const keySchema = z.string().regex(/^[0-9a-f]{64}$/u);
const fileSchema = z.object({ format: z.literal(1), index: keySchema, keys: z.array(z.object({ version: z.number().int().min(1).max(255), key: keySchema })).min(1) });
type KeyFile = z.infer<typeof fileSchema>;

/**
 * Opens the key file, making one on the first start. A new version may be added to the end of `keys` at any time: values are
 * written under the last and read under theirs. The index key cannot be changed without indexing everybody again.
 * @throws Error when the file cannot be read; guessing would mean to lose every name
 */
export function openIdentityKeys(file: string): IdentityKeys {
  return identityKeys(existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : makeKeyFile(file));
}

function identityKeys({ index, keys }: KeyFile): IdentityKeys {
  // Key objects: from a buffer the key would be prepared anew for every value, which is most of the cost.
  const byVersion = new Map(keys.map(({ version, key }) => [version, createSecretKey(key, 'hex')]));
  const newest = keys.at(-1)?.version ?? 1;
  const indexKey = createSecretKey(index, 'hex');
  const nextNonce = nonceSource();
  const keyOf = (version: number): KeyObject => {
    const key = byVersion.get(version);
    if (key === undefined) throw new Error(`The key file lacks version ${version}, under which this value was stored.`);
    return key;
  };
  return {
    seal(text, place) {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', keyOf(newest), nonce);
      cipher.setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(newest), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(sealed[0] ?? 0), sealed.subarray(1, 1 + NONCE));
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8');
    },
    token: (kind, text) => createHmac('sha256', indexKey).update(`${kind}:${text}`).digest().readBigInt64BE() & MASK,
  };
}

/** Random bytes are fetched by the page: a call for each nonce costs more than sealing does. */
function nonceSource(): () => Buffer {
  let page = randomBytes(NONCE * 512);
  let at = 0;
  return () => {
    if (at === page.length) {
      page = randomBytes(page.length);
      at = 0;
    }
    at += NONCE;
    return page.subarray(at - NONCE, at);
  };
}

/** Recommended length of a nonce for GCM, and of its tag (NIST SP 800-38D). */
const NONCE = 12;
const TAG = 16;
const MASK = (1n << 63n) - 1n;

function makeKeyFile(file: string): KeyFile {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const made: KeyFile = { format: 1, index: randomBytes(32).toString('hex'), keys: [{ version: 1, key: randomBytes(32).toString('hex') }] };
  // wx: of two processes that start at once the second must not replace the first one's keys.
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return made;
}
