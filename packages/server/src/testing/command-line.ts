import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A command of the program running as a process of its own. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<FinishedCommand>;
  /** The first line of standard output that fits; rejects when the command ends without one. */
  untilPrinted(pattern: RegExp): Promise<RegExpExecArray>;
}

/** A command that has ended. */
export interface FinishedCommand {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly uid?: number;
  readonly gid?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** main.ts of another checkout. */
  readonly main?: string;
}

/** Starts `taizhang …`. */
export function startCommand(args: readonly string[], options: CommandOptions = {}): RunningCommand {
  const { env, main, ...account } = options;
  const child = spawn(process.execPath, [main ?? MAIN, ...args], {
    ...account,
    cwd: '/',
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', NODE_COMPILE_CACHE: path.join(tmpdir(), `tz-compiled-${account.uid ?? process.getuid?.() ?? 0}`), TAIZHANG_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<FinishedCommand>((resolve) => {
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
  return {
    child,
    pid: child.pid ?? 0,
    ended,
    untilPrinted: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(stdout);
          if (match !== null) resolve(match);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`The command ended first:\n${stdout}\n${stderr}`)));
      }),
  };
}

/** Runs `taizhang …` to its end. */
export async function runCommand(args: readonly string[], options: CommandOptions = {}): Promise<FinishedCommand> {
  return startCommand(args, options).ended;
}

const MAIN = path.join(import.meta.dirname, '..', 'cli', 'main.ts');
