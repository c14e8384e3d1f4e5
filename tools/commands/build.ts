import { runScript } from '../processes/stop.ts';
import { buildWeb } from '../web/web-build.ts';

await runScript(async () => {
  await buildWeb();
  return 0;
});
