import type { Localized } from './localized.ts';

/** What went wrong, as one word of a closed list; the wire maps each to a status in exactly one table. */
export type DomainErrorCode =
  | 'invalid_date'
  | 'invalid_period'
  | 'invalid_number'
  | 'invalid_code'
  | 'unknown_org'
  | 'unknown_metric'
  | 'unknown_form'
  | 'not_found'
  | 'forbidden'
  | 'unauthenticated'
  | 'conflict'
  | 'stale'
  | 'invalid_input'
  | 'wrong_state'
  | 'too_large'
  | 'unsupported_file'
  | 'formula_error'
  | 'template_error'
  | 'org_conflict'
  | 'rate_limited'
  | 'unavailable';

/** Where in the caller's input the fault lies, outermost key first. */
export type ErrorPath = readonly (string | number)[];

/** What a domain error may carry besides its code and its sentence. */
export interface DomainErrorOptions {
  readonly path?: ErrorPath;
  /** Facts for the log and for tests; never shown to the user as they are. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** A refusal the domain can explain to its user; it knows nothing of HTTP. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: DomainErrorCode;
  readonly userMessage: Localized;
  readonly path?: ErrorPath;
  readonly details?: Readonly<Record<string, unknown>>;

  constructor(code: DomainErrorCode, userMessage: Localized, options: DomainErrorOptions = {}) {
    super(`${code}: ${userMessage.en}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.userMessage = userMessage;
    if (options.path !== undefined) this.path = options.path;
    if (options.details !== undefined) this.details = options.details;
  }
}

/**
 * Refuses with a domain error.
 * @throws DomainError always
 */
export function fail(code: DomainErrorCode, userMessage: Localized, options?: DomainErrorOptions): never {
  throw new DomainError(code, userMessage, options);
}

/** Says whether an unknown thrown value is a refusal of the domain. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof DomainError;
}

/**
 * Compile-time proof that a switch named every case.
 * @throws Error when reached at run time, which only data that broke its type can do
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
