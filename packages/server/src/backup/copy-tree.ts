import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** A file that was copied. */
export interface CopiedFile {
  /** Path below the directory copied, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CopyOptions {
  /** Whether to copy a path below the directory; a directory left out is left out whole. */
  readonly wants?: (relative: string) => boolean;
  /** Whether a file may vanish while being copied, as those of a running database do. */
  readonly mayVanish?: boolean;
}

/** Copies a directory, every file down to the disk, with the digest of what was written. Links and sockets are left out. */
export async function copyTree(from: string, to: string, options: CopyOptions = {}): Promise<readonly CopiedFile[]> {
  const copied: CopiedFile[] = [];
  await copyDirectory('', { from, to, options, copied });
  return copied;
}

interface Copying {
  readonly from: string;
  readonly to: string;
  readonly options: CopyOptions;
  readonly copied: CopiedFile[];
}

async function copyDirectory(relative: string, copying: Copying): Promise<void> {
  const target = path.join(copying.to, relative);
  // PostgreSQL refuses a data directory that others may read.
  await mkdir(target, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(path.join(copying.from, relative), { withFileTypes: true })) {
    const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
    if (copying.options.wants?.(name) === false) continue;
    if (entry.isDirectory()) await copyDirectory(name, copying);
    else if (entry.isFile()) await copyFile(name, copying);
  }
}

async function copyFile(name: string, copying: Copying): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const target = await open(path.join(copying.to, name), 'w', 0o600);
    try {
      for await (const chunk of createReadStream(path.join(copying.from, name), { highWaterMark: 1 << 20 })) {
        const piece = asBuffer(chunk);
        hash.update(piece);
        bytes += piece.length;
        await target.write(piece);
      }
      await target.sync();
    } finally {
      await target.close();
    }
  } catch (error) {
    const vanished = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (vanished && copying.options.mayVanish === true) return;
    throw error;
  }
  copying.copied.push({ path: name, bytes, sha256: hash.digest('hex') });
}

function asBuffer(chunk: unknown): Buffer {
  if (!Buffer.isBuffer(chunk)) throw new TypeError('A byte stream gave something that is not bytes.');
  return chunk;
}
