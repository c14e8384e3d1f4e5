import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const fileSchema = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() });

const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  version: z.string(),
  postgresMajor: z.number(),
  startLsn: z.string(),
  /** Last entry of each county's audit chain when the backup began: what is restored must contain it. */
  auditHeads: z.array(z.object({ countyId: z.number(), seq: z.number(), digest: z.string() })),
  database: z.array(fileSchema),
  files: z.array(fileSchema),
});

/** What a backup holds, so that it can be checked before it is trusted. */
export type BackupManifest = z.infer<typeof manifestSchema>;

/** Writes the manifest of a backup. */
export function writeManifest(backupDirectory: string, manifest: BackupManifest): void {
  writeFileSync(path.join(backupDirectory, NAME), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
}

/**
 * Reads the manifest of a backup.
 * @throws Error when the directory is not a finished backup
 */
export function readManifest(backupDirectory: string): BackupManifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path.join(backupDirectory, NAME), 'utf8')));
  } catch (cause) {
    throw new Error(`${backupDirectory} is not a finished backup: its manifest.json is missing or damaged.`, { cause });
  }
}

const NAME = 'manifest.json';
