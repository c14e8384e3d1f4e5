import { impliedDenominator, isPlausibleDenominator, reconcileStated, reconciliationFlag } from '@taizhang/indicators';
import type { FactFlag, MetricCatalogue, MetricDefinition } from '@taizhang/indicators';
import { fromBase, roundHalfUp, sumExact, toBase, unitInfo, unitLabel } from '@taizhang/kernel';
import type { Localized } from '@taizhang/kernel';
import type { StatedRate } from './county-figure.ts';
import { WHOLES } from './figure-mapping.ts';
import { quotientOf } from './quotient.ts';

/** A doubt about a published figure: the figure is kept as stated, the doubt goes with it. */
export interface FigureDoubt {
  readonly flag: FactFlag;
  readonly sentence: Localized;
}

/** What is published of one organisation and year, by metric, in each metric's unit. */
export type PublishedValues = ReadonlyMap<string, number>;

/** A rate as published, together with the values published beside it. */
export interface PublishedRate {
  readonly metricId: string;
  readonly stated: StatedRate;
}

/** Holds a stated rate against its own parts or, when a part is not published, against what the part would have to be. */
export function rateDoubts(rate: PublishedRate, all: readonly PublishedRate[], values: PublishedValues, catalogue: MetricCatalogue): readonly FigureDoubt[] {
  const metric = catalogue.get(rate.metricId);
  const result = catalogue.evaluate(metric.id, (id) => values.get(id));
  if (result.kind === 'value') return differenceDoubts(rate.stated, result.value);
  const doubts = [WITHOUT_DENOMINATOR];
  const implied = impliedPart(rate, values, catalogue);
  if (!implied) return doubts;
  if (implied.hasNoWholeNumber) doubts.push(noWholeNumber(rate.stated, implied));
  const other = all.find((each) => each !== rate && conflicts(implied, impliedPart(each, values, catalogue)));
  if (other) doubts.push(twoDenominators(implied, catalogue.get(other.metricId)));
  const tooLarge = implausiblyLarge(implied, values);
  return tooLarge ? [...doubts, tooLarge] : doubts;
}

/** Whether the note says that the source states the rate once more and differently. */
export function repeatedDoubts({ stated }: PublishedRate, note: string): readonly FigureDoubt[] {
  const [, other = ''] = /另写([\d.]+)/u.exec(note) ?? [];
  if (other === '' || Number(other) === stated.value) return [];
  return [{ flag: 'stated_differs_from_parts', sentence: { zh: `原文另一处写 ${other}，两处不一致`, en: `the source says ${other} in another place` } }];
}

/** Whether the parts published beside a whole add up to it. */
export function wholeDoubts(metricId: string, values: PublishedValues): readonly FigureDoubt[] {
  const rule = WHOLES.find(({ whole }) => whole === metricId);
  const whole = values.get(metricId);
  const parts = rule?.parts.flatMap((part) => values.get(part) ?? []) ?? [];
  if (!rule || whole === undefined || parts.length < rule.parts.length) return [];
  const sum = sumExact(parts);
  return sum === whole ? [] : [{ flag: 'parts_differ_from_whole', sentence: { zh: `分项合计为 ${sum}，与总数 ${whole} 不符`, en: `the parts add up to ${sum}, not to ${whole}` } }];
}

/** People aged 65 and over were 13.50 % of the country in the census of 2020 and nowhere reached a fifth of a province. */
const LARGEST_ELDER_SHARE = 0.25;

const WITHOUT_DENOMINATOR: FigureDoubt = {
  flag: 'rate_without_denominator',
  sentence: { zh: '原文只给出比率，没有给出分母，无法复算', en: 'the source gives the rate without its parts, so it cannot be recomputed' },
};

interface ImpliedPart {
  readonly metric: MetricDefinition;
  readonly least: number;
  readonly most: number;
  /** No whole number gives the rate as printed, rounded or cut off. */
  readonly hasNoWholeNumber: boolean;
}

function differenceDoubts({ value, decimals }: StatedRate, computed: number): readonly FigureDoubt[] {
  const reconciliation = reconcileStated(value, computed, decimals);
  const flag = reconciliationFlag(reconciliation);
  if (!flag) return [];
  const { expected } = reconciliation;
  return flag === 'stated_truncated'
    ? [{ flag, sentence: { zh: `原文写 ${value}，由分子分母四舍五入应为 ${expected}`, en: `the source says ${value}; its parts round to ${expected}` } }]
    : [{ flag, sentence: { zh: `原文写 ${value}，由分子分母计算为 ${expected}`, en: `the source says ${value}; its parts give ${expected}` } }];
}

/** The published part of a quotient and the printed rate bound the part that was not published. */
function impliedPart({ metricId, stated }: PublishedRate, values: PublishedValues, catalogue: MetricCatalogue): ImpliedPart | undefined {
  const metric = catalogue.get(metricId);
  const quotient = quotientOf(metric);
  if (!quotient) return undefined;
  const [numerator, denominator] = [catalogue.get(quotient.numerator), catalogue.get(quotient.denominator)];
  const above = values.get(numerator.id);
  const below = values.get(denominator.id);
  if (above !== undefined && below === undefined) {
    const range = impliedDenominator(toBase(above, numerator.unit), stated.value, metric.unit, stated.decimals);
    return range && impliedPartOf(denominator, fromBase(range.low, denominator.unit), fromBase(range.high, denominator.unit));
  }
  if (below !== undefined && above === undefined) {
    const step = 10 ** -stated.decimals;
    const partAt = (rate: number): number => fromBase(toBase(below, denominator.unit) * toBase(rate, metric.unit), numerator.unit);
    return impliedPartOf(numerator, partAt(stated.value - step / 2), partAt(stated.value + step));
  }
  return undefined;
}

function impliedPartOf(metric: MetricDefinition, least: number, most: number): ImpliedPart {
  const isCounted = !('money' in unitInfo(metric.unit).dimension);
  return { metric, least, most, hasNoWholeNumber: isCounted && Math.ceil(least) > Math.floor(most) };
}

function conflicts(left: ImpliedPart, right: ImpliedPart | undefined): boolean {
  return right !== undefined && left.metric.id === right.metric.id && (left.least > right.most || right.least > left.most);
}

function noWholeNumber(stated: StatedRate, { metric }: ImpliedPart): FigureDoubt {
  return {
    flag: 'denominator_implausible',
    sentence: { zh: `没有一个整数的“${metric.name.zh}”能得出 ${stated.value}${stated.unit}`, en: `no whole number of "${metric.name.en}" gives ${stated.value} ${stated.unit}` },
  };
}

function twoDenominators(implied: ImpliedPart, other: MetricDefinition): FigureDoubt {
  const { metric } = implied;
  return {
    flag: 'denominator_implausible',
    sentence: {
      zh: `反推“${metric.name.zh}”约为 ${about(implied)}${unitLabel(metric.unit, 'zh')}，与由“${other.name.zh}”反推的不一致`,
      en: `it implies about ${about(implied)} for "${metric.name.en}", which is not what "${other.name.en}" implies`,
    },
  };
}

function implausiblyLarge(implied: ImpliedPart, values: PublishedValues): FigureDoubt | undefined {
  const people = values.get('resident_pop') ?? values.get('pop_total');
  if (implied.metric.id !== 'elder65_pop' || people === undefined) return undefined;
  if (isPlausibleDenominator({ low: implied.least, high: implied.most }, { atMost: people * LARGEST_ELDER_SHARE })) return undefined;
  const share = roundHalfUp((about(implied) / people) * 100, 1);
  return {
    flag: 'denominator_implausible',
    sentence: { zh: `反推 65 岁及以上人口约 ${about(implied)} 人，占总人口 ${share}%，明显偏高`, en: `it implies about ${about(implied)} people aged 65 and over, ${share} % of the population, which is far too many` },
  };
}

function about({ least, most }: ImpliedPart): number {
  return Math.round((least + most) / 2);
}
