import type { Clock } from './clock.ts';
import type { PlainDate } from '@taizhang/kernel';
import type { Database, Tx } from './database/database.ts';
import type { OutwardSettings } from './outward/outward-settings.ts';
import type { StorageSettings } from './storage/file-stores.ts';
import type { OrgDirectories } from './organisation/org-directory.ts';

/** What every module of the server is given. */
export interface ServerDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly directories: OrgDirectories;
  /** Directory for files beside the database (uploads, logs). */
  readonly dataDirectory: string;
  /** Where uploaded files go; the data directory unless told. */
  readonly storage?: StorageSettings;
  /** How notices leave the application besides staying in it; not at all unless told. */
  readonly outward?: OutwardSettings;
  readonly version: string;
  /** What must follow in the same transaction when units are opened, moved, merged or closed from a day on. */
  readonly afterOrganisationChange?: (tx: Tx, countyId: number, on: PlainDate) => Promise<void>;
}
