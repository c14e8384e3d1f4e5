import path from 'node:path';
import { restoreBackup } from '../../backup/restore-backup.ts';
import { readConfiguration } from '../../configuration.ts';
import { requireOption, type CliCommand } from '../command.ts';

/** `taizhang restore`: a backup into a new data directory, proven before it is used. */
export const command: CliCommand = {
  summary: 'put a backup into a new data directory and prove it',
  help: `
Usage: taizhang restore --from BACKUP --data DIR

  --from BACKUP  directory made by taizhang backup
  --data DIR     data directory; new or empty

Every file is compared with the manifest, the database is started once, and its audit chains are verified.
Exit status 1: restored, but an audit chain is not intact.`,
  options: { from: { type: 'string' } },
  async run(call) {
    const { postgresBin } = readConfiguration(process.env);
    const dataDirectory = path.resolve(requireOption(call, 'data'));
    const { manifest, brokenChains } = await restoreBackup({
      source: path.resolve(requireOption(call, 'from')),
      dataDirectory,
      ...(postgresBin === undefined ? {} : { binDirectory: postgresBin }),
    });
    call.print({ data: dataDirectory, createdAt: manifest.createdAt, brokenChains });
    call.say(`${dataDirectory}: restored the backup of ${manifest.createdAt}; ${brokenChains.length === 0 ? 'audit chains intact' : `audit chain NOT intact in county ${brokenChains.join(', ')}`}`);
    return brokenChains.length === 0 ? 0 : 1;
  },
};
