import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endLeftovers } from '../processes/leftovers.ts';
import { endAllGroups } from '../processes/process-group.ts';
import type { Tally } from './tally.ts';
import { addTallies, tallyLine } from './tally.ts';

/** One run of tests: a temporary directory of its own that everything started in it uses, so that all of it can be found and removed. */
export interface TestRun {
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs the body, removes every process and file the run left, and prints the tally as the last line. Resolves with the exit status. */
export async function withTestRun(body: (run: TestRun) => Promise<Tally>): Promise<number> {
  // Below /tmp and short, because a socket path may have 103 characters; open, because the database runs as another account.
  const directory = mkdtempSync(join('/tmp', 'tz-'));
  chmodSync(directory, 0o755);
  const run: TestRun = { directory, env: { ...process.env, TMPDIR: directory, TAIZHANG_TEST_RUN: directory } };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void interrupt(run, signal);
    });
  }
  try {
    const tally = await body(run);
    const total = addTallies(tally, await cleanUp(run));
    if (total.failed > 0) process.stderr.write('Look for FAIL above; one file again: npx vitest run <path>; one check again: npm run check -- <name>.\n');
    process.stdout.write(`${tallyLine(total)}\n`);
    return total.failed === 0 && total.passed > 0 ? 0 : 1;
  } catch (problem) {
    await cleanUp(run);
    throw problem;
  }
}

/** Leaving something running is a failure of the product's promise to stop what it starts, so it is counted as one. */
async function cleanUp(run: TestRun): Promise<Tally> {
  const left = await endLeftovers(run.directory, 10_000);
  for (const { pid, command } of left) process.stderr.write(`FAIL  left running and ended now: ${pid} ${command}\n`);
  rmSync(run.directory, { recursive: true, force: true });
  return { passed: 0, failed: left.length > 0 ? 1 : 0 };
}

async function interrupt(run: TestRun, signal: NodeJS.Signals): Promise<void> {
  endAllGroups('SIGTERM');
  await endLeftovers(run.directory, 5000);
  rmSync(run.directory, { recursive: true, force: true });
  process.stderr.write(`Stopped by ${signal}, nothing is left running: run npm test again.\n`);
  process.exit(130);
}
