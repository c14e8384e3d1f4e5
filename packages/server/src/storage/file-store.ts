import type { Readable } from 'node:stream';
import type { ReceivedFile } from './receive-file.ts';

/** Where files may lie: beside the database, or in an S3-compatible storage. */
export type StoragePlace = 'directory' | 's3';

/**
 * Keeps files under keys like `evidence/3f/3f0c…`. What is under a key is a whole file, as far as the storage keeps its promises: a
 * reader compares the digest all the same.
 * @throws StorageFault from every method
 */
export interface FileStore {
  readonly place: StoragePlace;
  /** For the log and the administrator: which directory, or which endpoint and bucket; never a key of access. */
  readonly description: string;
  /** Stores a received file, replacing what is under the key; afterwards it is there whole, or nothing has changed. */
  put(key: string, file: ReceivedFile): Promise<void>;
  /** The bytes of a file; the reader checks their digest. `STORAGE_MISSING` when there is none. */
  get(key: string): Promise<Readable>;
  has(key: string): Promise<boolean>;
  /** Nothing happens when there is no such file. */
  remove(key: string): Promise<void>;
}
