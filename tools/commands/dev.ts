import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endAllGroups, runGroup } from '../processes/process-group.ts';
import { runScript } from '../processes/stop.ts';
import { programArguments } from '../server/command-line.ts';
import { demonstrationData, ensureDemonstration } from '../server/demonstration.ts';
import { root } from '../setup/checkout.mjs';

/** The browser application's development server hands /api on to this one (packages/web/vite.config.ts). */
const apiPort = 8021;
const dayMs = 24 * 60 * 60_000;

await runScript(async () => {
  await ensureDemonstration();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => endAllGroups('SIGTERM'));
  const { env } = process;
  const server = runGroup(process.execPath, ['--watch', '--watch-preserve-output', ...programArguments(['serve', '--data', demonstrationData, '--port', String(apiPort)])], { cwd: root, env, longestMs: dayMs });
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const web = existsSync(join(root, 'packages/web/index.html')) ? runGroup(process.execPath, [vite], { cwd: join(root, 'packages/web'), env, longestMs: dayMs }) : Promise.resolve(0);
  // When either ends, so does the other: half of it running looks like a defect in what one is editing.
  const first = await Promise.race([server, web]);
  endAllGroups('SIGTERM');
  await Promise.all([server, web]);
  return first;
});
