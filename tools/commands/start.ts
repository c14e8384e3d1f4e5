import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../processes/run-child.ts';
import { Stop, runScript } from '../processes/stop.ts';
import { commandLine } from '../server/command-line.ts';
import { root } from '../setup/checkout.mjs';
import { ensureWebBuild } from '../web/web-build.ts';

const data = join(root, '.taizhang');

await runScript(async () => {
  await ensureWebBuild();
  if (!existsSync(data)) await buildDemonstration();
  return (await runChild(process.execPath, [commandLine, 'serve', '--data', data, ...process.argv.slice(2)])).status;
});

async function buildDemonstration(): Promise<void> {
  process.stderr.write('Building the demonstration county 青岚县 …\n');
  const { status } = await runChild(process.execPath, [commandLine, 'demo', '--data', data]);
  if (status !== 0) throw new Stop(`The demonstration county could not be built (see above): remove ${data} and run npm start again.`);
}
