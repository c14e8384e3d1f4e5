import { fail } from '@taizhang/kernel';
import { signFigure, type BoundFigure, type FigureOverride } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { officeDay } from '../../clock.ts';
import { assertMayOverride, assertMayRestore } from '../../policies/report-policy.ts';
import { authoredBy } from '../authorship.ts';
import { openLedgerReader } from '../ledger-reader.ts';
import { insertRevision, requireDraft } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';

/** Which figure of which report. */
export interface FigureOfReport {
  readonly reportId: string;
  readonly key: string;
}

/** Which revision somebody has before him, and why he does it. */
export interface SignedOrder {
  readonly commandId: string;
  readonly revision: number;
  readonly reason: string;
}

/**
 * Puts a signed value in place of the ledger's, wherever the report prints or compares the figure.
 * @throws DomainError `forbidden`, `stale`, `not_found`, `invalid_input` for the value the ledger has
 */
export async function overrideStoredFigure(deps: ReportingDeps, actor: Actor, names: FigureOfReport, order: SignedOrder & { readonly value: number }): Promise<void> {
  assertMayOverride(actor);
  const { value, reason } = order;
  await changeFigure(deps, actor, names, { ...order, action: 'report.override', kind: 'overridden' }, (figure) => {
    if (value === (figure.override === undefined ? figure.value : figure.override.ledger)) fail('invalid_input', { zh: '与台账的数相同，不必改写。', en: 'That is what the ledger has.' }, { path: ['value'] });
    const at = deps.clock.now();
    return { value, reason, by: actor.displayName, on: officeDay(new Date(at)), at };
  });
}

/** Takes a signed value back. @throws DomainError `forbidden`, `stale`, `not_found`, `wrong_state` when there is none */
export async function restoreStoredFigure(deps: ReportingDeps, actor: Actor, names: FigureOfReport, order: SignedOrder): Promise<void> {
  assertMayRestore(actor);
  await changeFigure(deps, actor, names, { ...order, action: 'report.restore', kind: 'restored' }, (figure) => {
    if (figure.override === undefined) fail('wrong_state', { zh: '这个数没有改写过。', en: 'This figure was not overridden.' });
    return undefined;
  });
}

type Sign = (figure: BoundFigure) => FigureOverride | undefined;

async function changeFigure(deps: ReportingDeps, actor: Actor, { reportId, key }: FigureOfReport, order: SignedOrder & { readonly action: string; readonly kind: 'overridden' | 'restored' }, sign: Sign): Promise<void> {
  const request = { commandId: order.commandId, action: order.action, subject: { kind: 'report', id: reportId }, isolation: 'repeatable read' } as const;
  await executeCommand(deps, actor, request, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireDraft(tx, county, reportId);
    if (report.revision !== order.revision) fail('stale', { zh: `报告已改为第 ${report.revision} 稿，请先看最新稿。`, en: `The report is at revision ${report.revision} now. Look at it first.` });
    const figure = report.tree.figures.find((other) => other.key === key) ?? fail('not_found', { zh: '这一稿里没有这处数字。', en: 'This revision has no such figure.' });
    // The ledger as it was known when the report was read: everything said of the figure is of that moment.
    const { reader } = await openLedgerReader(tx, county, [figure.ref], { asOf: report.tree.meta.asOf, knownAt: report.tree.meta.knownAt });
    const tree = signFigure(report.tree, reader, figure.ref, sign(figure));
    const revision = report.revision + 1;
    await insertRevision(tx, county, { reportId: report.id, revision, orgId: report.orgId, kind: order.kind, reason: `${figure.name}：${order.reason}` }, tree, authoredBy(actor, deps.clock.now()));
    trail.add({ revision, metricId: figure.ref.metricId, orgId: figure.ref.orgId, period: figure.ref.period, before: figure.text, after: tree.figures.find((other) => other.key === key)?.text ?? null, reason: order.reason });
    return null;
  });
}
