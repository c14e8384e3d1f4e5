import type { MetricId } from '@taizhang/indicators';
import { periodEnd, type OrgId, type Period } from '@taizhang/kernel';
import type { ListedMetric, ReportLists } from '@taizhang/reports';
import type { FigureJudge } from '../ledger/figure-judge.ts';
import { missingReporters } from '../ledger/missing-reporters.ts';

/** What a template may loop over, decided by the figures: who lags, who leads, who has not reported. */
export function reportLists(judge: FigureJudge, metricIds: readonly MetricId[], orgId: OrgId, period: Period): ReportLists {
  const { county } = judge.book;
  const view = county.directory.tree.at(periodEnd(period));
  const judged = metricIds.map((id) => ({ id, ...judge.judge(id, orgId, period) }));
  const withGap = judged.flatMap(({ id, progress }) => (progress.gap === undefined ? [] : [{ id, status: progress.status, gap: progress.gap }]));
  const absent = new Set(judged.flatMap(({ metric, reading }) => (reading.value === null ? missingReporters(judge.book, metric, orgId, period) : [])));
  return {
    lagging: listed(withGap.filter(({ status }) => status === 'lag' || status === 'late').toSorted((a, b) => a.gap - b.gap)),
    leading: listed(withGap.filter(({ status }) => status === 'ok').toSorted((a, b) => b.gap - a.gap).slice(0, LEADING)),
    missingReporters: [...absent].map((id) => ({ id, name: view.get(id).name })),
    townships: view.childrenOf(orgId).map((id) => view.get(id)).filter((unit) => unit.kind === 'township').map(({ id, name }) => ({ id, name })),
  };
}

/** How many good examples a report names. */
const LEADING = 5;

function listed(metrics: readonly { readonly id: MetricId }[]): readonly ListedMetric[] {
  return metrics.map(({ id }) => ({ metricId: id }));
}
