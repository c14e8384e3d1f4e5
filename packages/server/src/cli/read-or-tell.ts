import { isDomainError } from '@taizhang/kernel';
import { readFile } from 'node:fs/promises';
import type { CliCall } from './command.ts';

/**
 * Reads a file and makes something of it. A file that cannot be read, or is not what it should be, is told of on both
 * outputs and gives undefined, so that the next file has its turn.
 */
export async function readOrTell<Result>(call: CliCall, file: string, read: (bytes: Uint8Array) => Result | Promise<Result>): Promise<Result | undefined> {
  try {
    return await read(await readFile(file));
  } catch (error) {
    const problem = isDomainError(error) ? error.userMessage.zh : error instanceof Error && 'code' in error ? `无法读取（${String(error.code)}）` : undefined;
    if (problem === undefined) throw error;
    call.print({ file, error: problem });
    call.complain(`${file}：${problem}`);
    return undefined;
  }
}
