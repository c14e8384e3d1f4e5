import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { constants } from 'node:os';

/** How a child process ended, and what it printed when its output was captured. */
export interface ChildResult {
  readonly status: number;
  readonly output: string;
}

export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `capture` collects both streams in order; `inherit` shows them; default inherit. */
  readonly output?: 'inherit' | 'capture';
}

/** Runs a command to its end, in this process group, so that Ctrl-C reaches it. @throws Error when it cannot be started. */
export function runChild(command: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildResult> {
  const capture = options.output === 'capture';
  const settings: SpawnOptions = {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], settings);
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer): void => {
      chunks.push(chunk);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({ status: exitStatus(status, signal), output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** The shell's convention: 128 plus the number of the signal that ended the process. */
export function exitStatus(status: number | null, signal: NodeJS.Signals | null): number {
  return signal === null ? (status ?? 1) : 128 + constants.signals[signal];
}
