import path from 'node:path';
import { readConfiguration, type Configuration } from '../configuration.ts';
import type { DatabaseChoice } from '../database/open-database.ts';
import { CannotGoOn, findOption, type CliCall } from './command.ts';

/**
 * The database a command is to use: --data names a directory, else DATABASE_URL a server.
 * @throws CannotGoOn when neither is given
 */
export function chooseDatabase(call: CliCall, purpose: string): { readonly choice: DatabaseChoice; readonly configuration: Configuration; readonly dataDirectory: string } {
  const configuration = readConfiguration(process.env);
  const data = findOption(call, 'data');
  if (configuration.databaseUrl !== undefined) {
    return { configuration, choice: { kind: 'external', url: configuration.databaseUrl }, dataDirectory: path.resolve(data ?? '.taizhang') };
  }
  if (data === undefined) throw new CannotGoOn('Say which database: --data DIR, or the environment variable DATABASE_URL.');
  const dataDirectory = path.resolve(data);
  const { postgresBin } = configuration;
  return { configuration, dataDirectory, choice: { kind: 'embedded', dataDirectory, purpose, ...(postgresBin === undefined ? {} : { binDirectory: postgresBin }) } };
}
