import type { CopyRows } from './copy-text.ts';
import type { RegisterRules } from './register-rules.ts';
import type { StandingRow } from './standing-move.ts';

/** Columns of a standing's line, after the resident. */
const LINE_COLUMNS = 'programme, org_id, counts, due_kind, due_what, due_from, due_by, doubts, valid_until';

/** Columns COPY is given with a line. */
export const STANDING_COLUMNS = `county_id, resident_id, ${LINE_COLUMNS}, assessed_on`;

/** Query of the stored lines of a range of residents, each after its resident. */
export function standingsQuery(countyId: number, from: number, to: number): string {
  return `select resident_id, ${LINE_COLUMNS} from standing where county_id = ${countyId} and resident_id >= ${from} and resident_id < ${to} order by resident_id, programme`;
}

/** A standing as COPY writes it: stored and rebuilt ones are compared as text. */
export function standingLine({ programme, orgId, counts, due, doubts, validUntil }: StandingRow): string {
  const dueText = due === undefined ? '\\N\t\\N\t\\N\t\\N' : `${due.kind}\t${JSON.stringify(due.what).replaceAll('\\', '\\\\')}\t${due.from}\t${due.by}`;
  return `${programme}\t${orgId}\t${counts}\t${dueText}\t${doubts}\t${validUntil ?? '\\N'}`;
}

/** Stored lines by resident, in the order of programmes. */
export function storedLines(rows: CopyRows): Map<number, string[]> {
  const lines = new Map<number, string[]>();
  while (rows.hasMore) {
    const id = rows.integer();
    const known = lines.get(id);
    if (known === undefined) lines.set(id, [rows.rest()]);
    else known.push(rows.rest());
  }
  return lines;
}

/** Where what is kept by difference is not what a rebuild from the records finds. */
export interface StandingDifference {
  readonly kind: 'standing' | 'count';
  /** A resident and programme, or an institution, metric and month. */
  readonly what: string;
  readonly stored: string | number | null;
  readonly rebuilt: string | number | null;
}

/** In what the lines of a resident differ, by programme. */
export function lineDifferences(register: RegisterRules, id: number, stored: readonly string[], rebuilt: readonly string[]): readonly StandingDifference[] {
  const named = (lines: readonly string[]) => new Map(lines.map((line) => readLine(register, id, line)));
  return differing('standing', named(stored), named(rebuilt));
}

/** Without the words of what is due: they say nothing the days do not. */
function readLine(register: RegisterRules, id: number, line: string): readonly [what: string, value: string] {
  const [programme, org, counts, kind, , from, by, doubts, validUntil] = line.split('\t');
  return [`${id} ${register.programmeOf(Number(programme)).id}`, [org, counts, kind, from, by, doubts, validUntil].map((text) => (text === '\\N' ? '' : text)).join(' ')];
}

/** Entries that are in one and not, or otherwise, in the other. */
export function differing<Value extends string | number>(kind: StandingDifference['kind'], stored: ReadonlyMap<string, Value>, rebuilt: ReadonlyMap<string, Value>): readonly StandingDifference[] {
  return [...new Set([...stored.keys(), ...rebuilt.keys()])]
    .filter((key) => stored.get(key) !== rebuilt.get(key))
    .map((what) => ({ kind, what, stored: stored.get(what) ?? null, rebuilt: rebuilt.get(what) ?? null }));
}
