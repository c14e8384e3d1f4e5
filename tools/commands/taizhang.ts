import { runChild } from '../processes/run-child.ts';
import { runScript } from '../processes/stop.ts';
import { commandLine } from '../server/command-line.ts';

// Paths among the arguments are relative to where the user stands, not to the checkout.
await runScript(async () => (await runChild(process.execPath, [commandLine, ...process.argv.slice(2)], { cwd: process.env.TAIZHANG_CALLED_FROM ?? process.cwd() })).status);
