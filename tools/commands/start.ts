import { runScript } from '../processes/stop.ts';
import { demonstrationData, ensureDemonstration } from '../server/demonstration.ts';
import { serveDemonstration } from '../server/serve-demonstration.ts';
import { ensureWebBuild } from '../web/web-build.ts';

// A newcomer reads the address and the accounts here, not the server's log; TAIZHANG_LOG_LEVEL=info brings it back.
process.env.TAIZHANG_LOG_LEVEL ??= 'warn';

await runScript(async () => {
  await ensureWebBuild();
  await ensureDemonstration();
  return serveDemonstration(demonstrationData, process.argv.slice(2));
});
