import path from 'node:path';
import { makeBackup } from '../../backup/make-backup.ts';
import { systemClock } from '../../clock.ts';
import { openDatabaseForCommand } from '../../database/open-database.ts';
import { readVersion } from '../../version.ts';
import { chooseDatabase } from '../choose-database.ts';
import { CannotGoOn, requireOption, type CliCommand } from '../command.ts';

/** `taizhang backup`: a copy of everything, while the server runs. */
export const command: CliCommand = {
  summary: 'copy the embedded database and its files while the server runs',
  help: `
Usage: taizhang backup --data DIR --out BACKUP

  --out BACKUP  directory to be made; it must not exist

The copy is of one moment, also when people work meanwhile; every file is listed with its digest in manifest.json.
A database of DATABASE_URL is backed up with that server's own tools (pg_basebackup, pg_dump).`,
  options: { out: { type: 'string' } },
  async run(call) {
    const target = path.resolve(requireOption(call, 'out'));
    const { choice, dataDirectory } = chooseDatabase(call, 'backup');
    if (choice.kind === 'external') throw new CannotGoOn('DATABASE_URL is set: back that server up with its own tools (pg_basebackup or pg_dump).');
    const open = await openDatabaseForCommand(choice, (error) => call.complain(error.message));
    try {
      const manifest = await makeBackup({ adminAddress: open.adminAddress, dataDirectory, target, now: systemClock().wallNow(), version: readVersion() });
      const bytes = [...manifest.database, ...manifest.files].reduce((sum, file) => sum + file.bytes, 0);
      call.print({ backup: target, files: manifest.database.length + manifest.files.length, bytes, auditHeads: manifest.auditHeads });
      call.say(`${target}: ${manifest.database.length + manifest.files.length} files, ${Math.round(bytes / 1_000_000)} MB`);
      return 0;
    } finally {
      await open.close();
    }
  },
};
