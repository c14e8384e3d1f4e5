import { join } from 'node:path';
import { root } from '../setup/checkout.mjs';

/** Entry of the program itself: `taizhang demo`, `taizhang serve` … */
export const commandLine = join(root, 'packages/server/src/cli/main.ts');
