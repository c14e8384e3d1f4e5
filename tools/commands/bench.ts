import { join } from 'node:path';
import { runChild } from '../processes/run-child.ts';
import { runScript } from '../processes/stop.ts';
import { root } from '../setup/checkout.mjs';

await runScript(async () => (await runChild(process.execPath, [join(root, 'bench/main.ts'), ...process.argv.slice(2)], { cwd: root })).status);
