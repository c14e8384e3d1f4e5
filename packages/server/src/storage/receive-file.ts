import { DomainError } from '@taizhang/kernel';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that has arrived whole and lies on disk until it is stored. */
export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  /** Takes it off the disk; safe after it was stored. */
  discard(): Promise<void>;
}

/**
 * Writes a stream into a directory while counting and hashing it. One byte too many ends it there, and nothing remains: neither
 * memory nor disk ever hold more than the limit.
 * @throws what `excess` gives, {@link tooLarge} unless told; whatever the stream fails with
 */
export async function receiveFile(stream: Readable, into: { readonly directory: string; readonly limit: number; readonly excess?: () => Error }): Promise<ReceivedFile> {
  await mkdir(into.directory, { recursive: true, mode: 0o700 });
  const place = path.join(into.directory, randomUUID());
  const discard = async (): Promise<void> => rm(place, { force: true });
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > into.limit) {
        done((into.excess ?? (() => tooLarge(into.limit)))());
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, measure, createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (error) {
    await discard();
    throw error;
  }
  return { path: place, size, digest: hash.digest('hex'), discard };
}

/** The refusal of a file above the limit, in bytes. */
export function tooLarge(limit: number): DomainError {
  const megabytes = Math.floor(limit / 1_000_000);
  return new DomainError('too_large', { zh: `文件超过 ${megabytes} MB，没有接收，请压缩或拆分后上传。`, en: `The file is larger than ${megabytes} MB and was not taken. Make it smaller or split it.` }, { path: ['file'] });
}
