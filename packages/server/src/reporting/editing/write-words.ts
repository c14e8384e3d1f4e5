import type { OvertakenView, WrittenBlockView } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { freezeReport, overridesOf, rereadReport, rewriteWords, type DocumentTree } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { authoredBy } from '../authorship.ts';
import { openLedgerReader } from '../ledger-reader.ts';
import { sha256 } from '../report-commands.ts';
import { insertRevision, requireDraft, type StoredReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { requireRevision } from '../revision/revision-storage.ts';

/** What somebody has written at the screen. */
export interface WordsOrder {
  readonly commandId: string;
  readonly sitting: string;
  readonly baseRevision: number;
  readonly blocks: readonly WrittenBlockView[];
  readonly replaceNewer?: boolean | undefined;
}

/**
 * Saves the words of a draft as its next revision; words that say what is there already make none. Answers the revision that counts.
 * @throws DomainError `stale` with who did what when somebody else changed the draft since, `invalid_input` for figures and blocks it does not have
 */
export async function writeWords(deps: ReportingDeps, actor: Actor, reportId: string, order: WordsOrder): Promise<number> {
  const request = { commandId: order.commandId, action: 'report.write', subject: { kind: 'report', id: reportId }, isolation: 'repeatable read' } as const;
  return executeCommand(deps, actor, request, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireDraft(tx, county, reportId);
    const at = deps.clock.now();
    const isOvertaken = report.revision !== order.baseRevision;
    if (isOvertaken && order.replaceNewer !== true) await refuseAsStale(tx, county, report);
    const base = isOvertaken ? (await requireRevision(tx, county, report.id, order.baseRevision)).tree : report.tree;
    const written = rewriteWords(base, order.blocks);
    const tree = isOvertaken ? await broughtUpToDate(tx, county, written, report.tree, { asOf: deps.clock.today(), knownAt: at }) : written;
    if (freezeReport(tree, sha256).digest === freezeReport(report.tree, sha256).digest) return report.revision;
    const revision = report.revision + 1;
    await insertRevision(tx, county, { reportId: report.id, revision, orgId: report.orgId, kind: 'written', sitting: order.sitting }, tree, authoredBy(actor, at));
    trail.add({ revision, baseRevision: order.baseRevision, replaced: isOvertaken, figures: tree.figures.length });
    return revision;
  });
}

async function refuseAsStale(tx: Tx, county: LedgerCounty, report: StoredReport): Promise<never> {
  const { listed: { revision, kind, by, at } } = await requireRevision(tx, county, report.id, report.revision);
  const details: OvertakenView = { revision, kind, by, at };
  return fail('stale', { zh: `${by} 已把报告改成第 ${revision} 稿，您的改动还没有保存。`, en: `${by} has made revision ${revision} of this report; your words are not saved yet.` }, { details: { ...details } });
}

/** The words of one, everything else of the newest: its figures read again, what was signed and arranged meanwhile. */
async function broughtUpToDate(tx: Tx, county: LedgerCounty, written: DocumentTree, newest: DocumentTree, { asOf, knownAt }: Pick<DocumentTree['meta'], 'asOf' | 'knownAt'>): Promise<DocumentTree> {
  const { reader } = await openLedgerReader(tx, county, [...written.figures, ...written.conditions].map((figure) => figure.ref), { asOf });
  const { elements: _arranged, ...read } = rereadReport(written, { reader, asOf, knownAt }, { overrides: overridesOf(newest) }).tree;
  return newest.elements === undefined ? read : { ...read, elements: newest.elements };
}
