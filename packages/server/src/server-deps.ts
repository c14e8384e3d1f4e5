import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import type { OrgDirectories } from './organisation/org-directory.ts';

/** What every module of the server is given. */
export interface ServerDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly directories: OrgDirectories;
  /** Directory for files beside the database (uploads, logs). */
  readonly dataDirectory: string;
  readonly version: string;
}
