import { checkEverything } from '../check/check-everything.ts';
import { runScript } from '../processes/stop.ts';

await runScript(() => checkEverything(process.argv.slice(2)));
