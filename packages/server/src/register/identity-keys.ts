import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import { newestOf, readKeyFile, type KeyFile } from './identity-key-file.ts';

/**
 * Keys under which names, certificate numbers, phones and addresses are stored and searched. They lie in a file beside the
 * database, never in it: a copy of the database tells nobody who anybody is, and without this file nobody can read it again.
 */
export interface IdentityKeys {
  /** Version values are sealed under. */
  readonly newest: number;
  /** AES-256-GCM under the newest key: version, nonce, tag, text. `place` ties the value to its row and column. */
  seal(text: string, place: string): Buffer;
  /**
   * Reads a value sealed under any of the keys.
   * @throws Error when it was altered, belongs elsewhere, or its key is missing
   */
  open(sealed: Buffer, place: string): string;
  /** Keyed digest by which a value is looked up: the first 63 bits of HMAC-SHA-256. */
  token(kind: number, text: string): bigint;
  /** Digests under which a value is stored: while keys are changed, also the one it will be looked up by then. The last is of the newest key. */
  tokens(kind: number, text: string): readonly bigint[];
  /** Takes note of what somebody else changed in the file. */
  refresh(): void;
}

/** Opens the keys of a file, making it on the first start. */
export function openIdentityKeys(file: string): IdentityKeys {
  let [held, stamp] = [holdKeys(readKeyFile(file)), stampOf(file)];
  const refresh = (): void => {
    const now = stampOf(file);
    if (now === stamp) return;
    [held, stamp] = [holdKeys(readKeyFile(file)), now];
  };
  const nextNonce = nonceSource();
  const keyOf = (version: number): KeyObject => {
    // Sealed under a key made since the file was read.
    if (!held.keys.has(version)) refresh();
    const key = held.keys.get(version);
    if (key === undefined) throw new Error(`The key file lacks version ${version}, under which this value was stored.`);
    return key;
  };
  return {
    get newest() { return held.newest; },
    seal(text, place) {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', keyOf(held.newest), nonce);
      cipher.setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(held.newest), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(sealed[0] ?? 0), sealed.subarray(1, 1 + NONCE));
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8');
    },
    token: (kind, text) => digest(held.search, kind, text),
    tokens: (kind, text) => held.stored.map((index) => digest(index, kind, text)),
    refresh,
  };
}

/**
 * To be called before anything is sealed or indexed in a transaction: the keys are those of the moment, and are not changed before the transaction ends.
 * Whoever changes them waits for it ({@link KEYS_LOCK}).
 */
export async function holdIdentityKeys(tx: Tx, keys: IdentityKeys): Promise<void> {
  await rowsOf(tx, 'select pg_advisory_xact_lock_shared($1)', [KEYS_LOCK]);
  keys.refresh();
}

/** Held shared by who writes names, alone by who changes the key file. Any number, the same in every version. */
export const KEYS_LOCK = 990_006;

interface HeldKeys {
  readonly newest: number;
  readonly keys: ReadonlyMap<number, KeyObject>;
  readonly search: KeyObject;
  /** Index keys to store digests of, each once. */
  readonly stored: readonly KeyObject[];
}

function holdKeys(file: KeyFile): HeldKeys {
  const newest = newestOf(file);
  const searched = file.versions.find(({ version }) => version === file.search) ?? newest;
  const search = createSecretKey(searched.index, 'hex');
  // Key objects: from a buffer the key would be prepared anew for every value, which is most of the cost.
  const keys = new Map(file.versions.map(({ version, key }) => [version, createSecretKey(key, 'hex')]));
  return { newest: newest.version, keys, search, stored: searched.index === newest.index ? [search] : [search, createSecretKey(newest.index, 'hex')] };
}

/** Changes with every replacement of the file. */
function stampOf(file: string): string {
  const { ino, mtimeMs, size } = statSync(file);
  return `${ino} ${mtimeMs} ${size}`;
}

function digest(index: KeyObject, kind: number, text: string): bigint {
  return createHmac('sha256', index).update(`${kind}:${text}`).digest().readBigInt64BE() & MASK;
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
