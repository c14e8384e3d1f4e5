import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../processes/run-child.ts';
import { parts } from './import-grid.ts';

/** Outcome of one outside tool over the tree. */
export interface ToolOutcome {
  readonly name: string;
  readonly isClean: boolean;
  readonly output: string;
}

/** Runs the compiler over every package, two at a time: more would only thrash two cores. */
export async function checkTypes(root: string): Promise<ToolOutcome> {
  const waiting = parts.map((part) => part.folder).filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
  const outputs: string[] = [];
  let isClean = true;
  const worker = async (): Promise<void> => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      // What did not change since the last check is not checked again.
      const memory = join(root, 'node_modules/.cache/taizhang', `${folder.replaceAll('/', '-')}.tsbuildinfo`);
      const options = ['-p', folder, '--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory];
      const result = await runChild(join(root, 'node_modules/.bin/tsc'), options, { cwd: root, output: 'capture' });
      if (result.status === 0) continue;
      isClean = false;
      outputs.push(result.output.trim());
    }
  };
  await Promise.all([worker(), worker()]);
  return { name: 'types', isClean, output: outputs.join('\n') };
}
