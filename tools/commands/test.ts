import { checkEverything } from '../check/check-everything.ts';
import { runScript } from '../processes/stop.ts';
import { ensureTestPackages } from '../system/test-packages.ts';
import { withOlderDatabase } from '../test-run/older-database.ts';
import { runVitest } from '../test-run/run-vitest.ts';
import { addTallies } from '../test-run/tally.ts';
import type { Tally } from '../test-run/tally.ts';
import { withTestRun } from '../test-run/test-run.ts';
import { ensureWebBuild } from '../web/web-build.ts';

const minute = 60_000;

await runScript(async () => {
  ensureTestPackages();
  return withTestRun(async (run) => {
    const check: Tally = { passed: 0, failed: (await checkEverything([])) === 0 ? 0 : 1 };
    await ensureWebBuild();
    const tests = await withOlderDatabase(run, (env) => runVitest(run, 'tests', { projects: ['!e2e'], env, longestMs: 18 * minute }));
    const story = await runVitest(run, 'e2e', { projects: ['e2e'], longestMs: 16 * minute });
    return [check, tests, story].reduce(addTallies);
  });
});
