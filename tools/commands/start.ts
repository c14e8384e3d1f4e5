import { become } from '../processes/become.ts';
import { runScript } from '../processes/stop.ts';
import { commandLine } from '../server/command-line.ts';
import { demonstrationData, ensureDemonstration } from '../server/demonstration.ts';
import { root } from '../setup/checkout.mjs';
import { ensureWebBuild } from '../web/web-build.ts';

// A newcomer reads the address and the accounts here, not the server's log; TAIZHANG_LOG_LEVEL=info brings it back.
process.env.TAIZHANG_LOG_LEVEL ??= 'warn';

await runScript(async () => {
  await ensureWebBuild();
  await ensureDemonstration();
  return become(process.execPath, [commandLine, 'serve', '--data', demonstrationData, ...process.argv.slice(2)], root);
});
