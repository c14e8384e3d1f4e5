import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { exitStatus } from './run-child.ts';

export interface GroupOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ended with everything it started after this long. */
  readonly longestMs: number;
}

const running = new Set<ChildProcess>();

/** Runs a command as the head of its own process group, so that it and whatever it started can be ended together. */
export function runGroup(command: string, args: readonly string[], options: GroupOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: options.cwd, env: options.env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    running.add(child);
    const limit = setTimeout(() => {
      process.stderr.write(`${command} did not end within ${Math.round(options.longestMs / 60_000)} minutes and was stopped.\n`);
      signalGroup(child, 'SIGKILL');
    }, options.longestMs);
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      clearTimeout(limit);
      running.delete(child);
      // What the head left behind in its group.
      signalGroup(child, 'SIGTERM');
      resolve(exitStatus(status, signal));
    });
  });
}

/** Ends every group still running. */
export function endAllGroups(signal: NodeJS.Signals): void {
  for (const child of running) signalGroup(child, signal);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (problem) {
    // ESRCH: nobody is left in the group, which is what we want.
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'ESRCH')) throw problem;
  }
}
