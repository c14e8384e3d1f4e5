import { runScript } from '../processes/stop.ts';
import { ensureTestPackages } from '../system/test-packages.ts';
import { runVitest } from '../test-run/run-vitest.ts';
import { withTestRun } from '../test-run/test-run.ts';
import { ensureWebBuild } from '../web/web-build.ts';

await runScript(async () => {
  ensureTestPackages();
  await ensureWebBuild();
  return withTestRun((run) => runVitest(run, 'e2e', { projects: ['e2e'], filters: process.argv.slice(2), longestMs: 20 * 60_000 }));
});
