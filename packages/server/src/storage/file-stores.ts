import path from 'node:path';
import { Readable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { directoryStore } from './directory-store.ts';
import type { FileStore, StoragePlace } from './file-store.ts';
import { receiveFile, type ReceivedFile } from './receive-file.ts';
import { s3Store, type S3Settings } from './s3-store.ts';
import { StorageFault } from './storage-fault.ts';

/** How files are kept, as the configuration says. */
export interface StorageSettings {
  /** Largest file taken, in bytes. */
  readonly largestFile: number;
  /** undefined: in the data directory. */
  readonly s3?: S3Settings;
}

/** What stands for a stored file in the database. */
export interface StoredFile {
  readonly key: string;
  readonly place: StoragePlace;
  readonly size: number;
  readonly digest: string;
}

/** The places files lie in. New ones go to `current`; older ones stay where they are until they are moved. */
export interface FileStores {
  readonly current: FileStore;
  /** Largest file taken, in bytes. */
  readonly largest: number;
  /** Where files lie while they arrive. */
  readonly arrivals: string;
  /** @throws StorageFault `STORAGE_REFUSED` for S3 when none is configured */
  of(place: StoragePlace): FileStore;
  /** @throws DomainError `too_large` */
  receive(stream: Readable): Promise<ReceivedFile>;
  /**
   * A stored file, brought here and found to be the one that was handed in. The caller discards it.
   * @throws StorageFault `STORAGE_ALTERED` when its bytes are no longer those of the digest
   */
  fetch(file: StoredFile): Promise<ReceivedFile>;
  /** Writes, reads and removes a file. @throws StorageFault when the current storage cannot be used */
  check(): Promise<void>;
}

/** What everything that keeps files is given. */
export interface StorageDeps {
  readonly files: FileStores;
}

/** Opens the places files lie in; nothing is asked of them yet. */
export function openFileStores(dataDirectory: string, settings: StorageSettings = { largestFile: DEFAULT_LARGEST }): FileStores {
  const directory = directoryStore(dataDirectory);
  const s3 = settings.s3 === undefined ? undefined : s3Store(settings.s3);
  const current = s3 ?? directory;
  const arrivals = path.join(dataDirectory, ARRIVALS);
  const of = (place: StoragePlace): FileStore => {
    if (place === 'directory') return directory;
    if (s3 === undefined) throw new StorageFault('STORAGE_REFUSED', 'The file lies in an S3 storage, and none is configured (TAIZHANG_S3_ENDPOINT).');
    return s3;
  };
  return {
    current,
    largest: settings.largestFile,
    arrivals,
    of,
    receive: async (stream) => receiveFile(stream, { directory: arrivals, limit: settings.largestFile }),
    fetch: async ({ key, place, size, digest }) => {
      const store = of(place);
      const altered = (): StorageFault => new StorageFault('STORAGE_ALTERED', `${store.description}: ${key} is not the file that was handed in (SHA-256 ${digest}, ${size} bytes).`);
      const file = await receiveFile(await store.get(key), { directory: arrivals, limit: size, excess: altered });
      if (file.digest === digest) return file;
      await file.discard();
      throw altered();
    },
    check: async () => checkStore(current, arrivals),
  };
}

/** 20 MB: a scan of a hundred pages. */
export const DEFAULT_LARGEST = 20_000_000;

/** Directory of files on their way, below the data directory. */
export const ARRIVALS = 'arrivals';

/** Reads a received file once; it is gone from the disk when the reader is done with it. */
export function readOnce(file: ReceivedFile): Readable {
  const stream = createReadStream(file.path);
  stream.once('close', () => void file.discard());
  return stream;
}

async function checkStore(store: FileStore, directory: string): Promise<void> {
  const text = randomUUID();
  const key = `check/${text}`;
  const written = await receiveFile(Readable.from([Buffer.from(text)]), { directory, limit: text.length });
  const { digest } = written;
  try {
    await store.put(key, written);
    const read = await receiveFile(await store.get(key), { directory, limit: text.length });
    await read.discard();
    if (read.digest !== digest) throw new StorageFault('STORAGE_ALTERED', `${store.description}: what was read is not what was written.`);
    await store.remove(key);
  } finally {
    await written.discard();
  }
}
