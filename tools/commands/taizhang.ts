import { become } from '../processes/become.ts';
import { runScript } from '../processes/stop.ts';
import { programArguments } from '../server/command-line.ts';
import { root } from '../setup/checkout.mjs';

// Paths among the arguments are relative to where the user stands, not to the checkout.
await runScript(() => become(process.execPath, programArguments(process.argv.slice(2)), process.env.TAIZHANG_CALLED_FROM ?? root));
