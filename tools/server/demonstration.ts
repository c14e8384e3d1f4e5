import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../processes/run-child.ts';
import { Stop } from '../processes/stop.ts';
import { root } from '../setup/checkout.mjs';
import { programArguments } from './command-line.ts';

/** Where `npm start` and `npm run dev` keep the demonstration county. */
export const demonstrationData = join(root, '.taizhang');

/**
 * Builds the demonstration county when it is not there yet: beside its place, and moved there when whole, so that an
 * interrupted build is begun again and not served. With DATABASE_URL that database is served as it is.
 * @throws Stop when it cannot be built
 */
export async function ensureDemonstration(): Promise<void> {
  if (process.env.DATABASE_URL) {
    process.stderr.write('DATABASE_URL is set: serving that database as it is.\n');
    return;
  }
  if (existsSync(demonstrationData)) return;
  process.stderr.write('Building the demonstration county 青岚县 …\n');
  const building = `${demonstrationData}.building`;
  rmSync(building, { recursive: true, force: true });
  const { status, output } = await runChild(process.execPath, programArguments(['demo', '--data', building]), { output: 'capture' });
  process.stderr.write(status === 0 ? (output.split('\n')[0] ?? '').concat('\n') : output);
  if (status !== 0) throw new Stop('The demonstration county could not be built (see above): mend that and run npm start again.');
  renameSync(building, demonstrationData);
}
