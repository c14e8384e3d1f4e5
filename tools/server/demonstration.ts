import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../processes/run-child.ts';
import { Stop } from '../processes/stop.ts';
import { root } from '../setup/checkout.mjs';
import { commandLine } from './command-line.ts';

/** Where `npm start` and `npm run dev` keep the demonstration county. */
export const demonstrationData = join(root, '.taizhang');

/** Builds the demonstration county when it is not there yet. @throws Stop when it cannot be built. */
export async function ensureDemonstration(): Promise<void> {
  if (existsSync(demonstrationData)) return;
  process.stderr.write('Building the demonstration county 青岚县 …\n');
  const { status } = await runChild(process.execPath, [commandLine, 'demo', '--data', demonstrationData]);
  if (status !== 0) throw new Stop(`The demonstration county could not be built (see above): remove ${demonstrationData} and run npm start again.`);
}
