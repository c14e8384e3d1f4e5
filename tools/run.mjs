#!/usr/bin/env node
// Entry of every root script. Plain JavaScript for Node 20: it runs before anything is installed.
// It installs what is missing and hands over to Node 24, which runs the TypeScript in commands/.
import { basename } from 'node:path';
import { root } from './setup/checkout.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { handOver } from './setup/hand-over.mjs';
import { requireNode24 } from './setup/node24.mjs';

const commands = {
  start: 'tools/commands/start.ts',
  test: 'tools/commands/test.ts',
  dev: 'tools/commands/dev.ts',
  check: 'tools/commands/check.ts',
  'test:e2e': 'tools/commands/test-e2e.ts',
  'db:new': 'tools/commands/db-new.ts',
  bench: 'tools/commands/bench.ts',
  build: 'tools/commands/build.ts',
  taizhang: 'tools/commands/taizhang.ts',
};

const calledAs = basename(process.argv[1] ?? '');
const [name, ...rest] = calledAs === 'taizhang' ? ['taizhang', ...process.argv.slice(2)] : process.argv.slice(2);

try {
  const entry = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (entry === undefined) throw new Error(`Unknown script ${name ?? '(none)'}; use one of: ${Object.keys(commands).join(', ')}.`);
  ensureDependencies(root);
  process.exitCode = await handOver(root, requireNode24(root), entry, rest);
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 2;
}
