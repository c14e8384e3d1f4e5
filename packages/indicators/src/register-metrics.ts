import type { Localized, OrgKind, UnitCode } from '@taizhang/kernel';
import type { CountDefinition, FlowDefinition, MeasureDefinition } from '@taizhang/records';
import { metricId, type MetricCategoryId, type MetricDefinition, type MetricId } from './metric.ts';

/** What a programme counts, as far as the ledger keeps it. */
export interface CountedProgramme {
  readonly counts: readonly CountDefinition[];
  readonly measures: readonly MeasureDefinition[];
  readonly flows: readonly FlowDefinition[];
}

/** The metric under which the ledger keeps a count, a flow or a rate of the register; institutions submit theirs under another. */
export function registerMetricId(id: string): MetricId {
  return metricId(`reg_${id}`);
}

/** The metrics that follow from the records of residents: counts and events with their rates, each saying that nobody typed it. */
export function registerMetrics(programme: CountedProgramme, category: MetricCategoryId, countedAt: readonly OrgKind[]): readonly MetricDefinition[] {
  const common = { version: 1, category } as const;
  return [
    ...programme.counts.map((count): MetricDefinition => ({
      ...common, id: registerMetricId(count.id), name: fromRegister(count.name), sentence: says(count.sentence, count.year), behaviour: 'stock', unit: '人', decimals: 0, better: 'neither',
      bounds: { min: 0 }, collectedFrom: countedAt, basis: count.source,
    })),
    ...programme.flows.map((flow): MetricDefinition => ({
      ...common, id: registerMetricId(flow.id), name: fromRegister(flow.name), sentence: says(flow.sentence, 'calendar'), behaviour: 'flow', unit: UNITS[flow.unit], decimals: DECIMALS[flow.unit] ?? 0, better: 'neither',
      ...(flow.isBalance === true ? {} : { bounds: { min: 0 } }), basis: flow.source,
    })),
    ...programme.measures.map((measure): MetricDefinition => ({
      ...common, id: registerMetricId(measure.id), name: fromRegister(measure.name), sentence: says(measure.sentence, yearOf(programme, measure)), behaviour: 'derived', unit: '%', decimals: 2, better: measure.better,
      formula: `${registerMetricId(measure.numerator)} / ${registerMetricId(measure.denominator)}`, bounds: { min: 0, max: 100 }, basis: measure.source,
    })),
  ];
}

const UNITS: Readonly<Record<FlowDefinition['unit'], UnitCode>> = { times: '人次', sessions: '次', persons: '人', doses: '剂次', yuan: '元', kinds: '种', copies: '份', hours: '小时', places: '处', boxes: '盒' };

const DECIMALS: Readonly<Partial<Record<FlowDefinition['unit'], number>>> = { yuan: 2, hours: 1 };

function yearOf(programme: CountedProgramme, measure: MeasureDefinition): CountDefinition['year'] {
  return programme.counts.find(({ id }) => id === measure.denominator)?.year ?? 'calendar';
}

function fromRegister(name: Localized): Localized {
  return { zh: `${name.zh}（登记）`, en: `${name.en} (register)` };
}

function says(sentence: Localized, year: CountDefinition['year']): Localized {
  const period = year === 'calendar' ? { zh: '', en: '' } : { zh: '统计年度为上年 10 月 1 日至本年 9 月 30 日，10—12 月列本年度终值。', en: ' The year runs from 1 October of the year before to 30 September; October to December show its final value.' };
  return { zh: `${sentence.zh}${period.zh}由登记台账自动计数，无人填报。`, en: `${sentence.en}${period.en} Counted from the register; nobody fills it in.` };
}
