import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that outlived the run that started it. */
export interface Leftover {
  readonly pid: number;
  readonly command: string;
}

/**
 * Waits until no process carries the run's mark (its temporary directory, in the environment or on the command line);
 * ends those that stay, and returns them. Processes that left the group, as databases do, are found too.
 * On a system without /proc it finds nothing.
 */
export async function endLeftovers(mark: string, graceMs: number): Promise<readonly Leftover[]> {
  const deadline = performance.now() + graceMs;
  let left = findMarked(mark);
  while (left.length > 0 && performance.now() < deadline) {
    await delay(100);
    left = findMarked(mark);
  }
  for (const { pid } of left) signal(pid, 'SIGINT');
  if (left.length > 0) await delay(3000);
  for (const { pid } of findMarked(mark)) signal(pid, 'SIGKILL');
  return left;
}

function findMarked(mark: string): readonly Leftover[] {
  let entries: readonly string[];
  try {
    entries = readdirSync('/proc');
  } catch {
    return [];
  }
  return entries
    .filter((entry) => /^\d+$/u.test(entry) && Number(entry) !== process.pid)
    .flatMap((entry) => {
      const command = read(`/proc/${entry}/cmdline`).replaceAll('\0', ' ').trim();
      const isMarked = command !== '' && (command.includes(mark) || read(`/proc/${entry}/environ`).includes(mark));
      return isMarked ? [{ pid: Number(entry), command: command.slice(0, 120) }] : [];
    });
}

/** Empty when the process is gone or belongs to somebody else. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'ESRCH')) throw problem;
  }
}
