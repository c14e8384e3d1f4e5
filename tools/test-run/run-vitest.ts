import { join } from 'node:path';
import { runGroup } from '../processes/process-group.ts';
import { root } from '../setup/checkout.mjs';
import type { Tally } from './tally.ts';
import { readTally } from './tally.ts';
import type { TestRun } from './test-run.ts';

export interface VitestOptions {
  /** `--project` patterns; a leading ! leaves a project out. */
  readonly projects: readonly string[];
  readonly filters?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly longestMs: number;
}

/** Runs vitest on some projects and counts what came out. */
export async function runVitest(run: TestRun, name: string, options: VitestOptions): Promise<Tally> {
  const report = join(run.directory, `${name}.json`);
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...options.projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(options.filters ?? []),
  ];
  const status = await runGroup(process.execPath, args, { cwd: root, env: { ...run.env, TAIZHANG_PROPERTY_SEED: process.env.TAIZHANG_PROPERTY_SEED ?? '20211231', ...options.env }, longestMs: options.longestMs });
  return readTally(report, status);
}
