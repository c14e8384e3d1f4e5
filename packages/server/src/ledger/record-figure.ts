import { slotOf } from '@taizhang/indicators';
import { compareDates, fail, periodEnd, periodYear } from '@taizhang/kernel';
import type { OrgId, Period } from '@taizhang/kernel';
import type { MetricId } from '@taizhang/indicators';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { FactColumns } from './fact-columns.ts';
import type { LedgerDeps } from './ledger-deps.ts';
import { valueProblem } from './metric-bounds.ts';
import { recordFacts } from './record-facts.ts';

/** A figure stated by hand, with its reason. */
export interface FigureStatement {
  readonly commandId: string;
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly period: Period;
  /** null takes the earlier statement back. */
  readonly value: number | null;
  readonly reason: string;
}

/**
 * States a figure by hand: a correction, or what no form collects. The former statement stays in the history.
 * @throws DomainError `invalid_number` outside the metric's bounds, `invalid_period` for a period that has not ended, `invalid_input` for what is counted from items
 */
export async function recordFigure(deps: LedgerDeps, actor: Actor, statement: FigureStatement): Promise<{ factId: string; unchanged: boolean }> {
  const { commandId, metricId, orgId, period, value, reason } = statement;
  const metric = deps.ledger.catalogue.get(metricId);
  if (metric.countedFrom !== undefined) fail('invalid_input', { zh: `“${metric.name.zh}”由事项记录自动计数，不能填报；更正请在事项上办理`, en: `"${metric.name.en}" is counted from items and cannot be stated; correct the items` }, { path: ['metricId'] });
  const problem = value === null ? undefined : valueProblem(metric, value);
  if (problem) fail('invalid_number', problem, { path: ['value'] });
  if (compareDates(periodEnd(period), deps.clock.today()) > 0) fail('invalid_period', { zh: `${period} 尚未结束，不能填报`, en: `${period} has not ended yet` }, { path: ['period'] });
  const subject = { kind: 'figure', id: `${metricId} ${orgId} ${period}` };
  return executeCommand(deps, actor, { commandId, action: 'figure.record', subject }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const facts = FactColumns.from([{ metricId, orgId, year: periodYear(period), slot: slotOf(period, metric.behaviour), value, note: reason }]);
    const batch = { kind: 'manual', label: '手工填报', recordedAt: deps.clock.now(), recordedBy: actor.displayName } as const;
    const account = await recordFacts(tx, county, batch, facts);
    trail.add({ value, reason, unchanged: account.unchanged === 1 });
    return { factId: `${account.batchId}`, unchanged: account.unchanged === 1 };
  });
}
