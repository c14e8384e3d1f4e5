import { slotOf } from '@taizhang/indicators';
import { periodYear, type Localized } from '@taizhang/kernel';
import type { FigureFileFormat, PackFact } from '../../pack.ts';
import { FactColumns } from '../fact-columns.ts';
import type { FigureRowRules, FigureRows } from './figure-rows.ts';
import { RowOutcomes } from './row-outcomes.ts';

/** Reads a file in a pack's own format. A line may state several figures; a line about somebody else's county is rejected. */
export function readPublishedRows(text: string, format: FigureFileFormat, rules: FigureRowRules, recordedAt: string): FigureRows {
  const { facts: stated, targets, account } = format.read(text, rules.catalogue, recordedAt);
  const byRow = Map.groupBy(stated, (fact) => fact.origin.row ?? 0);
  const facts = new FactColumns();
  const outcomes = new RowOutcomes();
  const rowOfFact: number[] = [];
  const allowed = new Set(rules.orgs.values());
  for (const { row, outcome, reason, column, flags } of account.rows ?? []) {
    if (outcome === 'rejected') {
      outcomes.reject(row, reason ?? { zh: '无法读取', en: 'cannot be read' }, column);
      continue;
    }
    const foreign = byRow.get(row)?.find((fact) => !allowed.has(fact.orgId));
    if (foreign) {
      outcomes.reject(row, { zh: `机构 ${foreign.orgId} 不在本县或您的管辖范围`, en: `unit ${foreign.orgId} is not in this county or your jurisdiction` }, format.columns[0]);
      continue;
    }
    const at = outcomes.keep(row, flags, reason ?? doubtsOf(byRow.get(row) ?? []));
    for (const fact of byRow.get(row) ?? []) {
      const metric = rules.catalogue.get(fact.metricId);
      const note = [fact.note, ...fact.doubts.map((doubt) => doubt.zh)].filter((part) => part !== undefined).join('；');
      facts.add({ metricId: metric.id, orgId: fact.orgId, year: periodYear(fact.period), slot: slotOf(fact.period, metric.behaviour), value: fact.value, flags: fact.flags, ...(note === '' ? {} : { note }) });
      rowOfFact.push(at);
    }
  }
  return { facts, outcomes, rowOfFact, targets: targets.filter((target) => allowed.has(target.orgId)) };
}

/** What is doubtful about the figures of a line, each doubt once. */
function doubtsOf(facts: readonly Pick<PackFact, 'flags' | 'doubts'>[]): Localized | undefined {
  const doubts = [...new Map(facts.filter(({ flags }) => flags.length > 0).flatMap((fact) => fact.doubts).map((doubt) => [doubt.zh, doubt])).values()];
  return doubts.length === 0 ? undefined : { zh: doubts.map(({ zh }) => zh).join('；'), en: doubts.map(({ en }) => en).join('; ') };
}
