import { isDomainError } from '@taizhang/kernel';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../testing/test-database.ts';
import { openFileStores, type FileStores } from './file-stores.ts';
import type { S3Settings } from './s3-store.ts';
import { startS3, type TestS3 } from './testing/s3-server.ts';

let s3: TestS3;
const directories: string[] = [];

beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => {
  await s3?.stop();
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

const LIMIT = 4_000_000;

function open(settings?: Partial<S3Settings>): FileStores & { readonly home: string } {
  const home = temporaryDirectory();
  directories.push(home);
  return { ...openFileStores(home, { largestFile: LIMIT, ...(settings === undefined ? {} : { s3: { ...s3.settings, ...settings } }) }), home };
}

const received = async (files: FileStores, bytes: Buffer) => files.receive(Readable.from([bytes]));
const code = async (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)));
const arrivals = (files: FileStores): readonly string[] => (existsSync(files.arrivals) ? readdirSync(files.arrivals) : []);

describe.each([['directory', undefined], ['s3', {}]] as const)('a storage of kind %s', (place, settings) => {
  test('gives back what was put, replaces it whole, and forgets what is removed', async () => {
    const files = open(settings);
    const store = files.of(place);
    const key = 'evidence/ab/one';
    for (const bytes of [randomBytes(3_000_000), Buffer.alloc(0), randomBytes(70_000)]) {
      await store.put(key, await received(files, bytes));
      expect((await buffer(await store.get(key))).equals(bytes)).toBe(true);
      expect(await store.has(key)).toBe(true);
    }
    await store.remove(key);
    await store.remove(key);
    expect(await store.has(key)).toBe(false);
    expect(await code(store.get(key))).toBe('STORAGE_MISSING');
  });

  test('never gives out a file that is not the one handed in', async () => {
    const files = open(settings);
    const bytes = randomBytes(1000);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const file = { key: 'evidence/cd/two', place, size: 1000, digest };
    for (const altered of [randomBytes(1000), randomBytes(999), randomBytes(100_000)]) {
      await files.current.put(file.key, await received(files, altered));
      expect(await code(files.fetch(file))).toBe('STORAGE_ALTERED');
    }
    await files.current.put(file.key, await received(files, bytes));
    const fetched = await files.fetch(file);
    expect(fetched.digest).toBe(digest);
    await fetched.discard();
  });

  test('says that it can be used, and leaves nothing behind', async () => {
    const files = open(settings);
    await files.check();
    expect(arrivals(files)).toEqual([]);
  });
});

describe('a file that arrives', () => {
  test('is cut off at the limit: what is sent after it is neither read nor kept', async () => {
    const files = open();
    let sent = 0;
    const endless = Readable.from((function* () {
      for (;;) {
        sent += 65_536;
        yield Buffer.alloc(65_536);
      }
    })());
    const refusal = await files.receive(endless).catch((error: unknown) => error);
    expect(isDomainError(refusal) && refusal.code).toBe('too_large');
    expect(sent).toBeLessThan(LIMIT + 2_000_000);
    expect(arrivals(files)).toEqual([]);
  });

  test('leaves nothing when its sender goes away', async () => {
    const files = open();
    const broken = Readable.from((function* () {
      yield Buffer.alloc(1000);
      throw new Error('gone');
    })());
    await expect(files.receive(broken)).rejects.toThrow('gone');
    expect(arrivals(files)).toEqual([]);
  });
});

describe('an S3 storage', () => {
  test.each([
    ['a wrong key', { secretAccessKey: 'wrong' }, 'STORAGE_REFUSED', /SignatureDoesNotMatch/u],
    ['an unknown account', { accessKeyId: 'nobody' }, 'STORAGE_REFUSED', /InvalidAccessKeyId/u],
    ['a bucket that is not there', { bucket: 'elsewhere' }, 'STORAGE_REFUSED', /NoSuchBucket/u],
    ['nobody listening', { endpoint: 'http://127.0.0.1:9' }, 'STORAGE_UNREACHABLE', /127\.0\.0\.1:9/u],
  ])('says plainly: %s', async (_, settings, expected, sentence) => {
    const files = open(settings);
    const fault = await files.check().catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: expected, message: expect.stringMatching(sentence) });
    expect(String(fault)).not.toMatch(/S3RVER|wrong/u);
    expect(arrivals(files)).toEqual([]);
  });

  test('that goes away in the middle of an upload gives out no half file; the same one can be put again', async () => {
    const files = open({});
    const bytes = randomBytes(3_000_000);
    const file = await received(files, bytes);
    s3.cutAfter(1_000_000);
    expect(await code(files.current.put('evidence/ef/three', file))).toBe('STORAGE_UNREACHABLE');
    s3.mend();
    // This server keeps half an object, which S3 promises not to; the digest is what we rely on.
    const { size, digest } = file;
    expect(await code(files.fetch({ key: 'evidence/ef/three', place: 's3', size, digest }))).toMatch(/STORAGE_(?:MISSING|ALTERED)/u);
    await files.current.put('evidence/ef/three', file);
    expect((await buffer(await files.current.get('evidence/ef/three'))).equals(bytes)).toBe(true);
  });

  test('that does not answer in time is given up', async () => {
    const files = open({ timeoutSeconds: 1 });
    s3.hold();
    expect(await code(files.check())).toBe('STORAGE_UNREACHABLE');
    s3.mend();
    await files.check();
  });

  test('keeps its files under the prefix, apart from those of others', async () => {
    const [one, other] = [open({ prefix: 'one/' }), open({ prefix: 'other/' })];
    await one.current.put('evidence/aa/x', await received(one, Buffer.from('one')));
    expect(await other.current.has('evidence/aa/x')).toBe(false);
    expect(await open({ prefix: '' }).current.has('one/evidence/aa/x')).toBe(true);
  });

  test('whose files are asked for without its configuration is named', () => {
    expect(() => open().of('s3')).toThrow(/TAIZHANG_S3_ENDPOINT/u);
    expect(path.isAbsolute(open().arrivals)).toBe(true);
  });
});
