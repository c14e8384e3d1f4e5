import { readFileSync, readdirSync } from 'node:fs';

/** Resident memory of one process, in MB (Linux). */
export function residentMegabytes(pid: number): number {
  return kilobytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmRSS') / 1024;
}

/** Proportional memory of everything below a process, in MB: pages that PostgreSQL's processes share count once. */
export function childrenMegabytes(pid: number): number {
  return descendants(pid).map(proportional).reduce((sum, size) => sum + size, 0) / 1024;
}

/** Children of a process, with their children. */
function descendants(pid: number): readonly number[] {
  const parents = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    const parent = parentOf(entry);
    if (parent !== undefined) parents.set(parent, [...(parents.get(parent) ?? []), Number(entry)]);
  }
  const below = (of: number): readonly number[] => (parents.get(of) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}

function proportional(pid: number): number {
  try {
    return kilobytes(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss');
  } catch {
    // Ended between the listing and the reading.
    return 0;
  }
}

function kilobytes(text: string, field: string): number {
  return Number(new RegExp(String.raw`^${field}:\s+(\d+)`, 'mu').exec(text)?.[1] ?? Number.NaN);
}

function parentOf(pid: string): number | undefined {
  try {
    // The command in parentheses may hold anything; the parent is the second field after its last one.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/u, '').trim().split(' ')[1]);
  } catch {
    return undefined;
  }
}
