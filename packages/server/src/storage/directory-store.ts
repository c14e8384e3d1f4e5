import { open, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from './file-store.ts';
import { StorageFault } from './storage-fault.ts';

/** Files in a directory of this machine. Received files must lie on the same file system, because they are moved into place. */
export function directoryStore(root: string): FileStore {
  const fileOf = (key: string): string => path.join(root, ...key.split('/'));
  return {
    place: 'directory',
    description: `directory ${root}`,
    put: async (key, file) => faulty(root, async () => {
      const folder = path.dirname(fileOf(key));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(file.path, fileOf(key));
      await flushDirectory(folder);
    }),
    get: async (key) => faulty(root, async () => {
      const handle = await open(fileOf(key));
      return handle.createReadStream();
    }),
    has: async (key) => faulty(root, async () => (await stat(fileOf(key)).catch(unlessMissing)) !== undefined),
    remove: async (key) => faulty(root, async () => rm(fileOf(key), { force: true })),
  };
}

/** The name must be on the disk too: after a power cut the row would name a file that is in no directory. */
async function flushDirectory(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function faulty<T>(root: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageFault(isMissing(error) ? 'STORAGE_MISSING' : 'STORAGE_REFUSED', `directory ${root}: ${reason}`, error);
  }
}

/** For `catch`: what is not there is undefined, any other failure stays one. */
export function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
