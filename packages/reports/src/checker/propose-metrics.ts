import type { ReadFigure } from './read-figure.ts';

/** A metric of the ledger as the proposal needs to know it. */
export interface NamedMetric {
  readonly id: string;
  /** Every name and label it is known by. */
  readonly names: readonly string[];
  readonly unit: string;
}

/** A metric that may belong in a mask, from 0 (a guess) to 1 (its very name and unit). */
export interface MetricProposal {
  readonly metricId: string;
  readonly confidence: number;
}

const MOST_PROPOSALS = 5;
const LEAST_CONFIDENCE = 0.35;

/**
 * Proposes metrics for a masked figure from its subject and unit, best first.
 * A clerk confirms each; nothing is bound by likeness alone.
 */
export function proposeMetrics(figure: ReadFigure, catalogue: readonly NamedMetric[]): readonly MetricProposal[] {
  const subject = plainName(figure.subject);
  if (subject === '') return [];
  return catalogue
    .map((metric) => ({ metricId: metric.id, confidence: round(confidenceOf(subject, figure, metric)) }))
    .filter((proposal) => proposal.confidence >= LEAST_CONFIDENCE)
    .sort((left, right) => right.confidence - left.confidence || (left.metricId < right.metricId ? -1 : 1))
    .slice(0, MOST_PROPOSALS);
}

function confidenceOf(subject: string, figure: ReadFigure, metric: NamedMetric): number {
  const fit = unitFit(figure, metric.unit);
  if (fit === 0) return 0;
  return fit * Math.max(0, ...metric.names.map((name) => likeness(subject, plainName(name))));
}

/** The same unit, another unit for the same thing (人 and 名, 万元 and 元), or none of these. */
function unitFit(figure: ReadFigure, unit: string): number {
  const scale = figure.scale === 1e8 ? '亿' : figure.scale === 1e4 ? '万' : '';
  const written = `${scale}${figure.unit}`;
  if (written === unit || figure.unit === unit) return 1;
  const family = familyOf(figure.unit);
  if (family !== undefined && family === familyOf(unit)) return 0.92;
  return figure.unit === '' ? 0.6 : 0;
}

const FAMILIES: readonly (readonly string[])[] = [
  ['人', '名', '位', '人次'], ['元', '万元', '亿元'], ['家', '个', '所', '间', '处', '座'], ['件', '起', '宗', '例', '例次'], ['份', '张', '册', '本', '条'],
  ['次', '场', '场次', '期', '轮'], ['户', '户次'], ['剂次', '针', '剂', '人次'], ['%'], ['‰'], ['/10万', '/十万'], ['批次', '批', '份'],
];

function familyOf(unit: string): readonly string[] | undefined {
  return FAMILIES.find((family) => family.includes(unit));
}

const NOISE = /(?:全[省市县区州]|我[省市县区局]|本[省市县区]|截[至止].{0,10}?[底末日前]|[\dxX*]+年度?|上半年|下半年|全年|累计|共计?|目前|今年以来|完成|开展|实现|的|人数|数量|总数|情况)/g;

function plainName(name: string): string {
  return name.replace(NOISE, '').replace(/[\s“”"'、,，()（）]/g, '');
}

/** Dice likeness of character pairs, raised where one name contains the other or both end in the same word. */
function likeness(left: string, right: string): number {
  if (left === right) return 1;
  if (left === '' || right === '') return 0;
  const shared = dice(left, right);
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const contained = short.length >= 2 && long.includes(short) ? 0.6 + 0.35 * (short.length / long.length) : 0;
  const sameEnd = left.slice(-3) === right.slice(-3) && left.length > 3 ? 0.1 : 0;
  // "管理率" of one programme is not that of another: a rate must share what it is a rate of.
  const isOtherRate = left.endsWith('率') !== right.endsWith('率');
  return Math.min(0.98, Math.max(shared + sameEnd, contained)) * (isOtherRate ? 0.6 : 1);
}

function dice(left: string, right: string): number {
  const pairs = pairsOf(left);
  const others = pairsOf(right);
  const total = left.length + right.length - 2;
  if (total <= 0) return left === right ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
