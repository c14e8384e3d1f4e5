import { metricId, type MetricCategoryId, type MetricDefinition, type MetricId } from '@taizhang/indicators';
import type { Localized } from '@taizhang/kernel';
import { isStanding, STANDARD_COUNTS, type FigureCount, type FigureRate, type StandardCount } from './procedure-figures.ts';
import type { Procedure } from './procedure.ts';

/** The metric under which the ledger keeps a count or a rate of a procedure; of all procedures together when none is given. */
export function itemMetricId(procedureId: string | undefined, figure: string): MetricId {
  return metricId(procedureId === undefined ? `items_${figure}` : `item_${procedureId.replaceAll('-', '_')}_${figure}`);
}

/** The metrics that follow from the items of a procedure, each saying that nobody fills it in; none for a procedure without figures. */
export function itemMetrics(procedure: Procedure, category: MetricCategoryId): readonly MetricDefinition[] {
  const { figures } = procedure;
  if (figures === undefined) return [];
  const of: Kind = { id: procedure.id, name: procedure.name, closingRate: figures.closingRate, category };
  return [
    ...standardMetrics(of),
    ...(figures.counts ?? []).map((count) => countMetric(of, count, isStanding(figures, count.id))),
    ...(figures.rates ?? []).map((rate) => rateMetric(of, rate)),
  ];
}

/** The same for the items of all procedures together. */
export function allItemMetrics(category: MetricCategoryId): readonly MetricDefinition[] {
  return standardMetrics({ id: undefined, name: { zh: '事项', en: 'All items' }, closingRate: undefined, category });
}

/** Whose figures: a procedure's, or everybody's. */
interface Kind {
  readonly id: string | undefined;
  readonly name: Localized;
  readonly closingRate: Localized | undefined;
  readonly category: MetricCategoryId;
}

const WORDS: Readonly<Record<StandardCount, { readonly name: Localized; readonly sentence: Localized; readonly better: 'lower' | 'neither' }>> = {
  received: { name: { zh: '收件数', en: 'received' }, sentence: { zh: '本期登记、由本单位承办的件数', en: 'Items registered in the period that the unit handles.' }, better: 'neither' },
  closed: { name: { zh: '办结数', en: 'closed' }, sentence: { zh: '本期首次办结的件数，按期和超期办结都在内', en: 'Items closed for the first time in the period, in time or late.' }, better: 'neither' },
  closed_in_time: { name: { zh: '按时办结数', en: 'closed in time' }, sentence: { zh: '本期首次办结、办理时限均未超过的件数', en: 'Items closed in the period of which no limit had run out.' }, better: 'neither' },
  closed_late: { name: { zh: '超期办结数', en: 'closed late' }, sentence: { zh: '本期首次办结、办理时限已超过的件数', en: 'Items closed in the period after a limit had run out.' }, better: 'lower' },
  dropped: { name: { zh: '退回撤销数', en: 'returned or withdrawn' }, sentence: { zh: '本期未经办结而终止的件数：退回、撤销、不予受理、视为放弃等', en: 'Items that ended in the period without being dealt with: returned, withdrawn, not accepted, given up.' }, better: 'neither' },
  pending: { name: { zh: '在办数', en: 'pending' }, sentence: { zh: '期末仍在办理的件数', en: 'Items still in hand at the end of the period.' }, better: 'neither' },
  overdue: { name: { zh: '超期未结数', en: 'overdue' }, sentence: { zh: '期末仍在办理、办理时限已超过的件数', en: 'Items still in hand at the end of the period after a limit had run out.' }, better: 'lower' },
};

function standardMetrics(of: Kind): readonly MetricDefinition[] {
  const counts = STANDARD_COUNTS.map((id) => countMetric(of, { id, unit: '件', rule: { kind: 'closed' }, ...WORDS[id] }, isStanding(undefined, id)));
  return [...counts, ...standardRates(of).map((rate) => rateMetric(of, rate))];
}

/** What is overdue and still open has missed its time already, so it stands among those that were to be closed. */
function standardRates({ closingRate }: Kind): readonly FigureRate[] {
  return [
    {
      id: 'on_time_rate', name: { zh: '按时办结率', en: 'closed in time, %' }, numerator: 'closed_in_time', denominator: 'closed + overdue', better: 'higher',
      sentence: { zh: '分子为本期按时办结件数，分母为本期办结件数与期末超期未结件数之和', en: 'Items closed in time over items closed and items overdue at the end of the period.' },
    },
    {
      id: 'closing_rate', name: closingRate ?? { zh: '办结率', en: 'closed, %' }, numerator: 'closed', denominator: 'closed + pending', better: 'higher',
      sentence: { zh: '分子为本期办结件数，分母为本期办结件数与期末在办件数之和', en: 'Items closed in the period over items closed and items pending at its end.' },
    },
  ];
}

/** The on-time rate of figures that are not in the ledger, in percent; null when nothing was to be closed. Its formula stands above. */
export function onTimeRate({ closedInTime, closed, overdue }: { readonly closedInTime: number; readonly closed: number; readonly overdue: number }): number | null {
  return closed + overdue === 0 ? null : (closedInTime / (closed + overdue)) * 100;
}

/** Rates with a name of their own stand without the procedure's. */
function nameOf({ name, closingRate }: Kind, own: Localized): Localized {
  return own === closingRate ? own : { zh: `${name.zh}${own.zh}`, en: `${name.en}: ${own.en}` };
}

function countMetric(of: Kind, count: FigureCount, stands: boolean): MetricDefinition {
  const isMoney = count.rule.kind === 'amount' || count.rule.kind === 'standing';
  return {
    ...common(of, count), countedFrom: { procedure: of.id ?? null, count: count.id }, behaviour: stands ? 'stock' : 'flow', unit: count.unit, decimals: isMoney ? 2 : 0, better: count.better ?? 'neither',
    // Corrections of an amount have their sign.
    ...(count.rule.kind === 'amount' ? {} : { bounds: { min: 0 } }),
  };
}

function rateMetric(of: Kind, rate: FigureRate): MetricDefinition {
  const sum = (text: string): string => {
    const ids = text.split(' + ').map((id) => itemMetricId(of.id, id));
    return ids.length === 1 ? ids.join('') : `(${ids.join(' + ')})`;
  };
  return {
    ...common(of, rate), behaviour: 'derived', unit: '%', decimals: 2, better: rate.better, formula: `${sum(rate.numerator)} / ${sum(rate.denominator)}`,
    bounds: { min: 0, ...(rate.isOpenEnded ? {} : { max: 100 }) },
  };
}

function common(of: Kind, { id, name, sentence }: Pick<FigureCount, 'id' | 'name' | 'sentence'>) {
  return {
    id: itemMetricId(of.id, id), version: 1, category: of.category, name: nameOf(of, name),
    sentence: { zh: `${sentence.zh}。由事项记录自动计数，无人填报。`, en: `${sentence.en} Counted from the records of the items; nobody fills it in.` },
    basis: { text: '事项办理记录', clause: of.name.zh, verified: 'practice' as const },
  };
}
