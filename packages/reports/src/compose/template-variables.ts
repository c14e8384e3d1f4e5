import { MetricHandle, type HandleSource } from '../language/metric-handle.ts';
import type { ParsedTemplate } from '../language/parse-template.ts';
import type { ListedMetric, ListedUnit, ReportContext } from './report-context.ts';
import { reportWords } from './report-words.ts';

/** Everything a template can name: `report`, the lists, and each metric it mentions. */
export function templateVariables(parsed: ParsedTemplate, context: ReportContext, source: HandleSource): Record<string, unknown> {
  const lists = context.lists ?? {};
  const metrics = parsed.references.flatMap(({ metricId }) => metricId === undefined ? [] : [[metricId, handleOf({ metricId }, context, source)] as const]);
  return {
    ...Object.fromEntries(metrics),
    report: reportWords(parsed.template, context),
    lagging: (lists.lagging ?? []).map(item => handleOf(item, context, source)),
    leading: (lists.leading ?? []).map(item => handleOf(item, context, source)),
    missing_reporters: (lists.missingReporters ?? []).map(unitWords),
    townships: (lists.townships ?? []).map(unitWords),
  };
}

/** A metric of the report's own organisation and period unless the item says otherwise. */
export function handleOf(item: ListedMetric, context: ReportContext, source: HandleSource): MetricHandle {
  const address = { metricId: item.metricId, orgId: item.orgId ?? context.org.id, period: item.period ?? context.period };
  return new MetricHandle(address, source, new Map(Object.entries(item.details ?? {})));
}

function unitWords(unit: ListedUnit): Readonly<Record<string, string>> {
  return { ...unit.details, id: unit.id, name: unit.name };
}
