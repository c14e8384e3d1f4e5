import { join } from 'node:path';
import { root } from '../setup/checkout.mjs';

const entry = join(root, 'packages/server/src/cli/main.ts');

/**
 * Node's arguments for one command of the program: `taizhang serve …`. A server keeps the space for new objects small, or V8
 * lets it grow to twice the memory under load (278 MB against 173 MB measured); a bulk import needs it large.
 */
export function programArguments(args: readonly string[]): readonly string[] {
  return [...(args[0] === 'serve' ? ['--max-semi-space-size=8'] : []), entry, ...args];
}
