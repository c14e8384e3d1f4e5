import type { Mention } from '../checker/reader/mention.ts';
import type { PrintedAspect } from './binding.ts';
import type { NamedMetric } from './metric-naming.ts';
import type { NameIndex } from './name-index.ts';
import { nameLikeness, type Likeness } from './name-likeness.ts';
import type { AspectReading } from './read-aspect.ts';
import type { SurroundingWords } from './surrounding-words.ts';
import { isRateUnit, unitFit } from './unit-fit.ts';

/** A metric, in the aspect a mask tells, with how well it goes with the words and the unit. */
export interface ScoredMetric extends Likeness {
  readonly metric: NamedMetric;
  readonly aspect: PrintedAspect;
  readonly score: number;
  /** Characters of the name that was found. */
  readonly length: number;
}

/** Scores every metric that could be meant by a mask; those without any likeness are left out. */
export function scoreMetrics(mention: Mention, reading: AspectReading, words: SurroundingWords, index: NameIndex): readonly ScoredMetric[] {
  const best = new Map<string, ScoredMetric>();
  for (const name of index.names) {
    const { aspect, fit } = fitOf(mention, reading, name.metric, name.text);
    if (fit === 0) continue;
    const likeness = nameLikeness(name, words, index);
    const isAsQualified = name.qualifier === '' || words.pairs.has(name.qualifier.slice(0, 2));
    const score = fit * (NAMED * likeness.named + EXPLAINED * likeness.explained) * (isAsQualified ? 1 : UNQUALIFIED);
    if (score >= LEAST_SCORE && score > (best.get(name.metric.id)?.score ?? 0)) best.set(name.metric.id, { metric: name.metric, aspect, score, length: name.text.length, ...likeness });
  }
  return [...best.values()];
}

/** 建档率（登记） is not meant where nothing says 登记. */
const UNQUALIFIED = 0.85;
const NAMED = 0.58;
const EXPLAINED = 0.42;
/** Below, a proposal only distracts. */
const LEAST_SCORE = 0.42;

/** Whether the mask's unit can be this metric's, in the aspect the words tell. */
function fitOf(mention: Mention, { aspect }: AspectReading, metric: NamedMetric, name: string): { readonly aspect: PrintedAspect; readonly fit: number } {
  const isRate = isRateUnit(metric.unit);
  switch (aspect) {
    case 'completion': return /完成率$/.test(name) ? { aspect: 'value', fit: 1 } : { aspect, fit: isRate ? 0.75 : 0.97 };
    case 'yoy':
    case 'pop': return { aspect, fit: isRate === (mention.kind === 'change_pp') ? 1 : 0 };
    case 'pace': return { aspect, fit: isRate ? 1 : 0.8 };
    case 'rank': return { aspect, fit: 1 };
    case 'target': return /任务数?$/.test(name) ? { aspect: 'value', fit: unitFit(mention, metric.unit) } : { aspect, fit: unitFit(mention, metric.unit) * 0.9 };
    case 'value':
    case 'number':
    case 'wan':
    case 'numerator':
    case 'denominator':
    case 'change':
    case 'pop_change':
    case 'progress': return { aspect, fit: unitFit(mention, metric.unit) };
  }
}
