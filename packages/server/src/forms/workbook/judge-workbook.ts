import type { Localized } from '@taizhang/kernel';
import { allowedActions, BLANK_SUBMISSION, closeAccount, type CellProblem, type CellValues, type ImportAccount, type RowOutcome, type SubmissionState, type SubmissionStatus } from '@taizhang/records';
import { findCellProblems } from '../cell-problems.ts';
import type { FormCatalogue } from '../form-catalogue.ts';
import { nameOfKey, type SubmissionKey } from '../submission-history.ts';
import type { SheetRow } from './read-form-sheet.ts';
import { readRow, type ReadRow, type RowProblem } from './read-row.ts';
import type { RowRules } from './row-rules.ts';
import { titleOf } from './template-columns.ts';

/** What an upload changes in one draft. */
export interface DraftChange {
  readonly key: SubmissionKey;
  readonly cells: CellValues;
  /** Remarks of the rows, each naming its item. */
  readonly notes: readonly string[];
}

/** What is said beside a row: why it was not taken, or what is doubtful about it. */
export interface RowRemark extends RowProblem {
  readonly kind: 'rejected' | 'flagged';
}

/** An upload held against the forms as they stand: every row accounted for. */
export interface JudgedWorkbook {
  readonly account: ImportAccount;
  readonly drafts: readonly DraftChange[];
  readonly remarks: ReadonlyMap<number, RowRemark>;
}

/** What the rows of an upload are held against, once it is known which forms they concern. */
export interface FiledSoFar {
  stateOf(key: SubmissionKey): SubmissionState | undefined;
  previousOf(key: SubmissionKey): CellValues;
}

/** Reads the rows one by one, and tells which forms they concern. */
export function readRows(rules: RowRules, rows: readonly SheetRow[]): { readonly read: readonly ReturnType<typeof readRow>[]; readonly keys: readonly SubmissionKey[] } {
  const read = rows.map((row) => readRow(rules, row));
  const keys = new Map<string, SubmissionKey>();
  for (const row of read) {
    if (!('item' in row)) continue;
    const key = keyOf(rules, row);
    keys.set(nameOfKey(key), key);
  }
  return { read, keys: [...keys.values()] };
}

/** Judges the rows that were read; what each becomes depends on the other rows and on what is already filed. */
export function judgeRows(catalogue: FormCatalogue, rules: RowRules, read: readonly ReturnType<typeof readRow>[], filed: FiledSoFar): JudgedWorkbook {
  const judge = new RowJudge(catalogue, rules, filed);
  for (const row of read) if (!('item' in row)) judge.reject(row.row, row);
  const groups = Map.groupBy(read.filter((row) => 'item' in row), (row) => nameOfKey(keyOf(rules, row)));
  for (const rows of groups.values()) judge.judgeForm(rows);
  const outcomes = judge.outcomes.toSorted((a, b) => a.row - b.row);
  return { account: closeAccount(read.length, outcomes, 'all'), drafts: judge.drafts, remarks: judge.remarks };
}

function keyOf({ form }: RowRules, { orgId, period }: ReadRow): SubmissionKey {
  return { formId: form.id, period, orgId };
}

/** Rules about one cell by itself: such a cell is not even kept in a draft that came from a file. */
const CELL_RULES = new Set(['number', 'integer', 'decimals', 'min', 'max', 'bounds']);

class RowJudge {
  readonly outcomes: RowOutcome[] = [];
  readonly remarks = new Map<number, RowRemark>();
  readonly drafts: DraftChange[] = [];
  readonly #catalogue: FormCatalogue;
  readonly #rules: RowRules;
  readonly #filed: FiledSoFar;

  constructor(catalogue: FormCatalogue, rules: RowRules, filed: FiledSoFar) {
    this.#catalogue = catalogue;
    this.#rules = rules;
    this.#filed = filed;
  }

  reject(row: number, { column, reason }: RowProblem): void {
    this.outcomes.push({ row, outcome: 'rejected', reason, column: titleOf(column) });
    this.remarks.set(row, { kind: 'rejected', column, reason });
  }

  /** Rows of one form, institution and period. */
  judgeForm(rows: readonly ReadRow[]): void {
    const [first] = rows;
    if (!first) return;
    const key = keyOf(this.#rules, first);
    const state = this.#filed.stateOf(key) ?? BLANK_SUBMISSION;
    const previous = this.#filed.previousOf(key);
    const candidates = this.#withoutWrongCells(this.#withoutDuplicates(rows), state, previous);
    const changed = candidates.filter((row) => isChange(row, state));
    const kept = allowedActions(state.status).includes('save') ? changed : [];
    for (const row of changed) if (!kept.includes(row)) this.reject(row.row, { column: 'value', reason: CLOSED[state.status] });
    const cells = Object.fromEntries(kept.flatMap(({ item, value }) => (value === undefined ? [] : [[item.key, value]])));
    const doubts = this.#problems({ ...state.cells, ...cells }, previous).filter(({ rule }) => rule !== 'required');
    for (const row of candidates) {
      if (!isChange(row, state)) this.outcomes.push({ row: row.row, outcome: 'unchanged' });
    }
    for (const row of kept) this.#keep(row, state, doubts);
    if (kept.length > 0) this.drafts.push({ key, cells, notes: kept.flatMap((row) => (isNewNote(row, state) ? [noteLine(row)] : [])) });
  }

  #keep(row: ReadRow, state: SubmissionState, doubts: readonly CellProblem[]): void {
    const outcome = row.value !== undefined && state.cells[row.item.key] === undefined ? 'accepted' : 'updated';
    const found = doubts.filter(({ keys }) => keys.includes(row.item.key));
    const flags = [...(row.doubt ? [row.doubt.flag] : []), ...found.map(({ rule }) => rule)];
    if (flags.length === 0) {
      this.outcomes.push({ row: row.row, outcome });
      return;
    }
    const reason = join([...(row.doubt ? [row.doubt.reason] : []), ...found.map(({ sentence }) => sentence)]);
    this.outcomes.push({ row: row.row, outcome, flags, reason, column: titleOf('value') });
    this.remarks.set(row.row, { kind: 'flagged', column: 'value', reason });
  }

  /** The same cell twice: said twice alike, the first counts; said differently, nobody can know which is meant. */
  #withoutDuplicates(rows: readonly ReadRow[]): readonly ReadRow[] {
    const byItem = Map.groupBy(rows, ({ item }) => item.key);
    return [...byItem.values()].flatMap((same) => {
      const [first, ...others] = same;
      if (!first || others.length === 0) return same;
      const agree = others.every(({ value, note }) => value === first.value && note === first.note);
      for (const row of agree ? others : same) {
        const other = row === first ? (others[0]?.row ?? 0) : first.row;
        this.reject(row.row, {
          column: 'item',
          reason: agree
            ? { zh: `与第 ${other} 行重复`, en: `repeats row ${other}` }
            : { zh: `与第 ${other} 行是同一格而数值不同，请只留一行`, en: `is the same cell as row ${other} with another value; keep one of them` },
        });
      }
      return agree ? [first] : [];
    });
  }

  #withoutWrongCells(rows: readonly ReadRow[], state: SubmissionState, previous: CellValues): readonly ReadRow[] {
    const values = Object.fromEntries(rows.flatMap(({ item, value }) => (value === undefined ? [] : [[item.key, value]])));
    const wrong = new Map(this.#problems({ ...state.cells, ...values }, previous).filter(({ rule }) => CELL_RULES.has(rule)).map((problem) => [problem.key, problem]));
    return rows.filter((row) => {
      const problem = row.value === undefined ? undefined : wrong.get(row.item.key);
      if (problem) this.reject(row.row, { column: 'value', reason: problem.sentence });
      return !problem;
    });
  }

  #problems(cells: CellValues, previous: CellValues): readonly CellProblem[] {
    return findCellProblems(this.#catalogue, this.#rules.form, cells, previous);
  }
}

function isChange(row: ReadRow, state: SubmissionState): boolean {
  return (row.value !== undefined && !Object.is(row.value, state.cells[row.item.key])) || isNewNote(row, state);
}

/** A remark that an earlier upload already put on record is not put there again. */
function isNewNote(row: ReadRow, state: SubmissionState): boolean {
  return row.note !== undefined && !state.timeline.some(({ note }) => note?.includes(noteLine(row)) === true);
}

function noteLine({ item, note }: ReadRow): string {
  return `${item.label.zh}：${note ?? ''}`;
}

const NOT_OPEN = { zh: '不能用 Excel 修改', en: 'and cannot be changed from a file' };

const CLOSED: Readonly<Record<SubmissionStatus, Localized>> = {
  blank: NOT_OPEN,
  draft: NOT_OPEN,
  returned: NOT_OPEN,
  submitted: { zh: `本表已报送，${NOT_OPEN.zh}`, en: `the form is handed in ${NOT_OPEN.en}` },
  approved: { zh: `本表已审核通过，${NOT_OPEN.zh}`, en: `the form is approved ${NOT_OPEN.en}` },
  locked: { zh: `本表已锁定，${NOT_OPEN.zh}`, en: `the form is locked ${NOT_OPEN.en}` },
};

function join(reasons: readonly Localized[]): Localized {
  return { zh: reasons.map(({ zh }) => zh).join('；'), en: reasons.map(({ en }) => en).join('; ') };
}
