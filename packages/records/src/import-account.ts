import { fail, type Localized } from '@taizhang/kernel';

/** What became of one row. */
export type RowResult = 'accepted' | 'updated' | 'unchanged' | 'rejected';

/** What became of one row of an import, and why. */
export interface RowOutcome {
  /** Number of the row as its author sees it in the file. */
  readonly row: number;
  readonly outcome: RowResult;
  /** Always given for a rejected row. */
  readonly reason?: Localized;
  /** Column at fault, as the file names it. */
  readonly column?: string;
  /** Doubts about a row that was kept as stated. */
  readonly flags?: readonly string[];
}

/** The account of an import: every input is accepted, updated, unchanged or rejected, and none is in two places. */
export interface ImportAccount {
  readonly inputs: number;
  readonly accepted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Of the accepted and updated rows, those kept as stated but doubtful. */
  readonly flagged: number;
  readonly rows?: readonly RowOutcome[];
}

/** Which row outcomes the account keeps; the counts always cover all. */
export type KeptRows = 'all' | 'notable' | 'none';

/**
 * Closes the account of an import that read `inputs` rows.
 * @throws DomainError conflict when a row is missing, counted twice, or rejected without a reason: the import must
 * then not be committed
 */
export function closeAccount(inputs: number, outcomes: Iterable<RowOutcome>, keep: KeptRows = 'all'): ImportAccount {
  const counts: Record<RowResult, number> = { accepted: 0, updated: 0, unchanged: 0, rejected: 0 };
  const seen = new Set<number>();
  const rows: RowOutcome[] = [];
  let flagged = 0;
  for (const outcome of outcomes) {
    if (seen.has(outcome.row)) unbalanced(`第 ${outcome.row} 行被计了两次`, `row ${outcome.row} is counted twice`);
    if (outcome.outcome === 'rejected' && outcome.reason === undefined)
      unbalanced(`第 ${outcome.row} 行被拒绝而没有原因`, `row ${outcome.row} is rejected without a reason`);
    seen.add(outcome.row);
    counts[outcome.outcome] += 1;
    if (isFlagged(outcome)) flagged += 1;
    if (keep === 'all' || (keep === 'notable' && isNotable(outcome))) rows.push(outcome);
  }
  const account: ImportAccount = { inputs, ...counts, flagged, ...(keep === 'none' ? {} : { rows }) };
  assertBalanced(account);
  return account;
}

/**
 * The account of two batches of one import together.
 * @throws DomainError conflict when either does not balance
 */
export function joinAccounts(first: ImportAccount, second: ImportAccount): ImportAccount {
  assertBalanced(first);
  assertBalanced(second);
  const rows = first.rows === undefined && second.rows === undefined ? {} : { rows: [...(first.rows ?? []), ...(second.rows ?? [])] };
  return {
    inputs: first.inputs + second.inputs,
    accepted: first.accepted + second.accepted,
    updated: first.updated + second.updated,
    unchanged: first.unchanged + second.unchanged,
    rejected: first.rejected + second.rejected,
    flagged: first.flagged + second.flagged,
    ...rows,
  };
}

/** An account of nothing, to join batches to. */
export const EMPTY_ACCOUNT: ImportAccount = { inputs: 0, accepted: 0, updated: 0, unchanged: 0, rejected: 0, flagged: 0 };

/**
 * Proves inputs = accepted + updated + unchanged + rejected.
 * @throws DomainError conflict when they differ
 */
export function assertBalanced({ inputs, accepted, updated, unchanged, rejected, flagged }: ImportAccount): void {
  const counted = accepted + updated + unchanged + rejected;
  if (counted !== inputs) unbalanced(`读入 ${inputs} 行，只交代了 ${counted} 行`, `${inputs} rows were read, ${counted} are accounted for`);
  if (flagged > accepted + updated) unbalanced('存疑行多于入库行', 'more rows are flagged than were kept');
}

/** The reasons rows were rejected for, the most frequent first. */
export function tallyReasons(rows: Iterable<RowOutcome>): readonly { readonly reason: Localized; readonly count: number }[] {
  const tally = new Map<string, { readonly reason: Localized; readonly count: number }>();
  for (const { outcome, reason } of rows) {
    if (outcome !== 'rejected' || reason === undefined) continue;
    tally.set(reason.zh, { reason, count: (tally.get(reason.zh)?.count ?? 0) + 1 });
  }
  return [...tally.values()].sort((a, b) => b.count - a.count);
}

function isFlagged({ outcome, flags }: RowOutcome): boolean {
  return (outcome === 'accepted' || outcome === 'updated') && (flags?.length ?? 0) > 0;
}

function isNotable(outcome: RowOutcome): boolean {
  return outcome.outcome === 'rejected' || isFlagged(outcome);
}

function unbalanced(zh: string, en: string): never {
  return fail('conflict', { zh: `导入账目不平：${zh}`, en: `the import does not balance: ${en}` });
}
