import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportView } from '@taizhang/contract';
import { tallyReasons, type ImportAccount, type RowResult } from '@taizhang/records';
import { fail, isOrgId } from '@taizhang/kernel';
import type { Json } from '../../audit/append-audit-entry.ts';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerCounty } from '../ledger-county.ts';
import type { LedgerDeps } from '../ledger-deps.ts';
import { compareWithLedger, recordFacts } from '../record-facts.ts';
import { readSeries } from '../series-storage.ts';
import { rowsOf } from '../sql.ts';
import { writeTargets } from '../target-book.ts';
import { readFigureRows, orgsByCodeAndName, type FigureRowRules, type FigureRows } from './figure-rows.ts';
import { readPublishedRows } from './published-rows.ts';
import { decodeCsv, headingOf } from './read-csv.ts';

/** A file as it was handed in. */
export interface ImportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Reads and judges a file of figures and keeps it for a commit; the ledger is not touched. */
export async function previewFigureImport(deps: LedgerDeps, actor: Actor, file: ImportFile): Promise<ImportView> {
  const text = decodeCsv(file.bytes, file.fileName);
  const importId = randomUUID();
  const digest = createHash('sha256').update(file.bytes).digest('hex');
  await mkdir(importDirectory(deps), { recursive: true });
  await writeFile(path.join(importDirectory(deps), digest), file.bytes);
  const request = { commandId: importId, action: 'import.preview', subject: { kind: 'import', id: importId }, statementSeconds: 600 };
  await executeCommand(deps, actor, request, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const rows = readRows(deps, actor, county, text);
    await settleAgainstLedger(tx, county, rows);
    const account = rows.outcomes.account();
    await rowsOf(
      tx,
      `insert into figure_import (county_id, id, org_id, kind, file_name, digest, status, account, created_at, created_by) values ($1, $2, $3, 'figures', $4, $5, 'previewed', $6, $7, $8)`,
      [county.id, importId, actor.jurisdictionId, file.fileName, digest, JSON.stringify(presentAccount(account)), deps.clock.now(), actor.displayName],
    );
    trail.add({ fileName: file.fileName, digest, ...counts(account) });
    return null;
  });
  return findImport(deps, actor, importId);
}

/** Records the accepted rows of a previewed file, all or nothing; it is judged once more, since the ledger may have moved on. */
export async function commitFigureImport(deps: LedgerDeps, actor: Actor, importId: string, commandId: string): Promise<ImportView> {
  const request = { commandId, action: 'import.commit', subject: { kind: 'import', id: importId }, statementSeconds: 600 };
  await executeCommand(deps, actor, request, async (tx, trail) => {
    const kept = await requireImport(tx, actor, importId);
    if (kept.status === 'committed') fail('wrong_state', { zh: '该文件已经入账。', en: 'This file has already been recorded.' });
    const bytes = await readFile(path.join(importDirectory(deps), kept.digest));
    const county = await deps.ledger.county(tx, actor.countyId);
    const account = await recordFile(deps, actor, tx, county, { fileName: kept.file_name, bytes });
    await rowsOf(tx, `update figure_import set status = 'committed', account = $3 where county_id = $1 and id = $2`, [county.id, importId, JSON.stringify(presentAccount(account))]);
    trail.add({ fileName: kept.file_name, digest: kept.digest, ...counts(account) });
    return null;
  });
  return findImport(deps, actor, importId);
}

/** Reads, judges and records a file in the transaction given; for the command line, which asks nobody in between. */
export async function recordFile(deps: LedgerDeps, actor: Actor, tx: Tx, county: LedgerCounty, file: ImportFile): Promise<ImportAccount> {
  const rows = readRows(deps, actor, county, decodeCsv(file.bytes, file.fileName));
  const batch = { kind: 'import', label: file.fileName, recordedAt: deps.clock.now(), recordedBy: actor.displayName } as const;
  const { outcomes } = await recordFacts(tx, county, batch, rows.facts);
  if (rows.targets.length > 0) await writeTargets(tx, county, rows.targets, { at: batch.recordedAt, name: batch.recordedBy, reason: file.fileName });
  settleRows(rows, outcomes);
  return rows.outcomes.account();
}

/** Imports of the jurisdiction, newest first. */
export async function listFigureImports(deps: LedgerDeps, actor: Actor): Promise<ImportView[]> {
  return withScope(deps.database, actor, async (tx) => {
    const rows = await rowsOf<ImportRecord>(tx, `${SELECT} where county_id = $1 and kind = 'figures' order by created_at desc limit 100`, [actor.countyId]);
    return rows.map(presentImport);
  }, { readOnly: true });
}

interface ImportRecord extends Record<string, unknown> {
  readonly id: string;
  readonly kind: ImportView['kind'];
  readonly file_name: string;
  readonly digest: string;
  readonly status: ImportView['status'];
  readonly account: ImportView['account'];
  readonly created_at: string;
  readonly created_by: string;
}

const SELECT = 'select id, kind, file_name, digest, status, account, created_at, created_by from figure_import';

/** Rows listed in an answer; all of them are counted. */
const SHOWN_ROWS = 1000;

function importDirectory(deps: LedgerDeps): string {
  return path.join(deps.dataDirectory, 'imports');
}

async function findImport(deps: LedgerDeps, actor: Actor, importId: string): Promise<ImportView> {
  return withScope(deps.database, actor, async (tx) => presentImport(await requireImport(tx, actor, importId)), { readOnly: true });
}

async function requireImport(tx: Tx, actor: Actor, importId: string): Promise<ImportRecord> {
  const [row] = await rowsOf<ImportRecord>(tx, `${SELECT} where county_id = $1 and id = $2`, [actor.countyId, importId]);
  return row ?? fail('not_found', { zh: '没有这次导入。', en: 'There is no such import.' });
}

function readRows(deps: LedgerDeps, actor: Actor, county: LedgerCounty, text: string): FigureRows {
  const units = [...county.directory.tree.units.values()];
  const isMine = (id: (typeof units)[number]['id']): boolean => actor.scope.wholeCounty || actor.scope.orgIds.includes(county.directory.idOf(id));
  const foreign = units.filter((unit) => !isMine(unit.id));
  const rules: FigureRowRules = {
    catalogue: county.catalogue,
    orgs: orgsByCodeAndName(units.filter((unit) => isMine(unit.id) && isOrgId(unit.id))),
    foreign: new Set(foreign.flatMap((unit) => [unit.id, unit.name])),
    today: deps.clock.today(),
  };
  const heading = headingOf(text);
  const format = deps.ledger.packs.flatMap((pack) => pack.figureFiles).find(({ columns }) => columns.every((column) => heading.includes(column)));
  return format ? readPublishedRows(text, format, rules, deps.clock.now()) : readFigureRows(text, rules);
}

async function settleAgainstLedger(tx: Tx, county: LedgerCounty, rows: FigureRows): Promise<void> {
  const series = await readSeries(tx, county, { metricIds: rows.facts.metricIds, years: rows.facts.years() });
  settleRows(rows, compareWithLedger(rows.facts, series));
}

const RESULTS: readonly RowResult[] = ['accepted', 'updated', 'unchanged'];
/** Beyond the results: a row without a fact keeps what was said of it. */
const NO_FACT = 3;

/** A row with several figures is new when one is new, changed when one changed, and known only when all are. */
function settleRows({ outcomes, rowOfFact }: FigureRows, results: Uint8Array): void {
  const strongest = new Uint8Array(outcomes.length).fill(NO_FACT);
  rowOfFact.forEach((row, fact) => {
    if (row >= 0) strongest[row] = Math.min(strongest[row] ?? NO_FACT, results[fact] ?? 0);
  });
  strongest.forEach((result, row) => {
    const settled = RESULTS[result];
    if (settled) outcomes.settle(row, settled);
  });
}

function presentAccount(account: ImportAccount): ImportView['account'] {
  const rows = account.rows ?? [];
  return {
    ...counts(account),
    reasons: [...tallyReasons(rows)],
    rows: rows.slice(0, SHOWN_ROWS).map(({ row, outcome, reason, column, flags }) => ({ row, outcome, column: column ?? null, reason: reason ?? null, flags: [...(flags ?? [])] })),
  };
}

function counts({ inputs, accepted, updated, unchanged, rejected, flagged }: ImportAccount): { inputs: number; accepted: number; updated: number; unchanged: number; rejected: number; flagged: number } & Record<string, Json> {
  return { inputs, accepted, updated, unchanged, rejected, flagged };
}

function presentImport(row: ImportRecord): ImportView {
  return { importId: row.id, fileName: row.file_name, kind: row.kind, status: row.status, createdAt: row.created_at, createdBy: row.created_by, account: row.account };
}
