import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Where the keys lie in the data directory. */
export const IDENTITY_KEY_FILE = path.join('keys', 'identity.json');

/** One generation of keys: what is sealed under `key` says the version; digests made with `index` do not. */
export interface KeyVersion {
  readonly version: number;
  /** AES-256, hexadecimal. */
  readonly key: string;
  /** HMAC-SHA-256, hexadecimal. */
  readonly index: string;
}

/** The key file. Values are sealed under the last version and read under theirs; people are searched by the index key of `search`. */
export interface KeyFile {
  readonly search: number;
  /** Values are being moved to the last version; until they are, every earlier one stays. */
  readonly isMoving: boolean;
  /** Oldest first, at least one. */
  readonly versions: readonly KeyVersion[];
}

const keySchema = z.string().regex(/^[0-9a-f]{64}$/u);
const versionSchema = z.number().int().min(1).max(255);
/** As files were written before keys could be rotated: one index key for all. */
const firstFormat = z.object({ format: z.literal(1), index: keySchema, keys: z.array(z.object({ version: versionSchema, key: keySchema })).min(1) });
const presentFormat = z.object({ format: z.literal(2), search: versionSchema, isMoving: z.boolean(), versions: z.array(z.object({ version: versionSchema, key: keySchema, index: keySchema })).min(1) });

/**
 * Reads the key file, making one on the first start.
 * @throws Error when it cannot be read; guessing would mean to lose every name
 */
export function readKeyFile(file: string): KeyFile {
  if (!existsSync(file)) return makeKeyFile(file);
  const content = z.discriminatedUnion('format', [firstFormat, presentFormat]).parse(JSON.parse(readFileSync(file, 'utf8')));
  if (content.format === 2) return { search: content.search, isMoving: content.isMoving, versions: content.versions };
  const versions = content.keys.map((one) => ({ ...one, index: content.index }));
  return { search: newestOf({ versions }).version, isMoving: false, versions };
}

/** The version values are sealed under. */
export function newestOf({ versions }: Pick<KeyFile, 'versions'>): KeyVersion {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error('The key file holds no key.');
  return newest;
}

/** The file with a further version, to which everything is to be moved. */
export function withNewVersion({ search, versions }: KeyFile): KeyFile {
  const taken = new Set(versions.map(({ version }) => version));
  const version = Array.from({ length: 255 }, (_, at) => ((newestOf({ versions }).version + at) % 255) + 1).find((one) => !taken.has(one));
  if (version === undefined) throw new Error('The key file holds 255 versions; finish moving to the last one first.');
  return { search, isMoving: true, versions: [...versions, { version, ...newKeys() }] };
}

/** Replaces the file in one step: whoever reads it meanwhile reads the one or the other, and so does whoever starts after a failure. */
export function writeKeyFile(file: string, content: KeyFile): void {
  const beside = `${file}.new`;
  writeFileSync(beside, text(content), { mode: 0o600, flush: true });
  renameSync(beside, file);
  const directory = openSync(path.dirname(file), 'r');
  fsyncSync(directory);
  closeSync(directory);
}

function makeKeyFile(file: string): KeyFile {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const made: KeyFile = { search: 1, isMoving: false, versions: [{ version: 1, ...newKeys() }] };
  // wx: of two processes that start at once the second must not replace the first one's keys.
  writeFileSync(file, text(made), { mode: 0o600, flag: 'wx', flush: true });
  return made;
}

function newKeys(): Pick<KeyVersion, 'key' | 'index'> {
  return { key: randomBytes(32).toString('hex'), index: randomBytes(32).toString('hex') };
}

function text(content: KeyFile): string {
  return `${JSON.stringify({ format: 2, ...content }, null, 2)}\n`;
}
