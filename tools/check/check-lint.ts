import { join } from 'node:path';
import { runChild } from '../processes/run-child.ts';
import type { ToolOutcome } from './check-types.ts';

/** Runs oxlint with type information over the whole tree; its rules are in .oxlintrc.json. */
export async function checkLint(root: string): Promise<ToolOutcome> {
  const result = await runChild(join(root, 'node_modules/.bin/oxlint'), ['--type-aware', '--deny-warnings', '--report-unused-disable-directives', '--format=unix'], { cwd: root, output: 'capture' });
  return { name: 'lint', isClean: result.status === 0, output: result.status === 0 ? '' : result.output.trim() };
}
