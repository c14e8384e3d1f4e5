/**
 * What went wrong with a storage: it did not answer in time or at all, refused us, does not have the file, or has another file than
 * was handed in.
 */
export type StorageFaultCode = 'STORAGE_UNREACHABLE' | 'STORAGE_REFUSED' | 'STORAGE_MISSING' | 'STORAGE_ALTERED';

/** A fault of a storage, with the sentence for the administrator's log; users get the sentence of its code. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
  readonly code: StorageFaultCode;

  constructor(code: StorageFaultCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
  }
}
