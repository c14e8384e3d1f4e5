import { runChild } from './run-child.ts';

/**
 * Turns this process into another program, so that a signal meant for it reaches it once and nobody stands in between.
 * Where the system cannot do that the program runs as a child; then this resolves with its exit status.
 */
export async function become(program: string, args: readonly string[], directory: string): Promise<number> {
  process.chdir(directory);
  if (process.execve !== undefined && process.platform !== 'win32') process.execve(program, [program, ...args], process.env);
  return (await runChild(program, args)).status;
}
