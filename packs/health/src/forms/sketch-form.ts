import type { MetricDefinition } from '@taizhang/indicators';
import { plainDate } from '@taizhang/kernel';
import type { Localized, OrgKind } from '@taizhang/kernel';
import { defineForm } from '@taizhang/records';
import type { FormCheck, FormDefinition, FormFrequency, FormItem } from '@taizhang/records';
import type { SECTION_IDS } from '../organisation/demo-county.ts';
import { healthMetrics } from '../metrics/health-catalogue.ts';

/** A form as its author writes it: labels, units and formulas of the cells come from the metrics. */
export interface FormSketch {
  readonly id: string;
  readonly number: string;
  readonly name: Localized;
  readonly frequency: FormFrequency;
  readonly audience: readonly OrgKind[];
  readonly owner: keyof typeof SECTION_IDS;
  readonly basis: string;
  readonly groups: readonly FormGroup[];
  readonly checks: readonly FormCheck[];
}

/** A run of cells under one heading, named by their metrics; a metric with a formula becomes a computed cell. */
export interface FormGroup {
  readonly name: Localized;
  readonly metrics: readonly string[];
}

/** Forms of the county are due by the fifth working day after the period (县统计报表制度, customary). */
const DUE_WORKDAYS = 5;
/** The county's statistical forms are approved for two years at a time. */
const EXPIRES_ON = plainDate('2022-12-31');

const METRICS: ReadonlyMap<string, MetricDefinition> = new Map(healthMetrics.map((metric) => [metric.id, metric]));

/**
 * Completes a form from the metrics it collects and proves it sound.
 * @throws DomainError `invalid_input`
 */
export function sketchForm(sketch: FormSketch): FormDefinition {
  return defineForm({
    id: sketch.id, code: `青卫统${sketch.number}表`, name: sketch.name, period: sketch.frequency, audience: sketch.audience,
    dueWorkdays: DUE_WORKDAYS, items: sketch.groups.flatMap((group) => group.metrics.map((id) => itemOf(id, group.name))),
    checks: sketch.checks, basis: sketch.basis, expiresOn: EXPIRES_ON, ownerSection: sketch.owner,
  });
}

/** A cell that is part of another can never be larger. */
export function neverAbove(part: string, whole: string): FormCheck {
  return {
    id: `${part}-within-${whole}`, severity: 'hard', when: `${part} > ${whole}`, keys: [part],
    sentence: { zh: `“${nameOf(part).zh}”不能大于“${nameOf(whole).zh}”，请核对两格。`, en: `"${nameOf(part).en}" cannot be more than "${nameOf(whole).en}"; check both cells.` },
  };
}

/** Parts of one whole have to add up to it. */
export function addsUp(whole: string, parts: readonly string[]): FormCheck {
  const names = (locale: 'zh' | 'en', comma: string) => parts.map((part) => nameOf(part)[locale]).join(comma);
  return {
    id: `${whole}-adds-up`, severity: 'hard', when: `abs(${whole} - (${parts.join(' + ')})) > 0.000001`, keys: [whole],
    sentence: { zh: `“${nameOf(whole).zh}”应等于${names('zh', '、')}之和。`, en: `"${nameOf(whole).en}" has to be the sum of ${names('en', ', ')}.` },
  };
}

/** A number that leaps against the period before is asked about, because one digit too many looks just like that. */
export function asksAboutLeap(cell: string, times = 3): FormCheck {
  return {
    id: `${cell}-leap`, severity: 'soft', when: `prev(${cell}) >= 10 && ${cell} > ${times} * prev(${cell})`, keys: [cell],
    sentence: { zh: `“${nameOf(cell).zh}”超过上期的 ${times} 倍，请核对，属实请写说明。`, en: `"${nameOf(cell).en}" is more than ${times} times the period before; check it, and explain if it is true.` },
  };
}

/** A state that falls between periods is asked about: people and records seldom leave in numbers. */
export function asksAboutFall(cell: string, percent: number): FormCheck {
  return {
    id: `${cell}-fall`, severity: 'soft', when: `${cell} < prev(${cell}) * ${(100 - percent) / 100}`, keys: [cell],
    sentence: { zh: `“${nameOf(cell).zh}”比上期减少 ${percent}% 以上，请核对，属实请写说明。`, en: `"${nameOf(cell).en}" fell by more than ${percent} % against the period before; check it, and explain if it is true.` },
  };
}

/** Two cells that occur together: people without an event, money without people. */
export function needsBoth(cell: string, other: string): FormCheck {
  return {
    id: `${cell}-needs-${other}`, severity: 'hard', when: `${cell} > 0 && ${other} == 0`, keys: [cell, other],
    sentence: { zh: `填了“${nameOf(cell).zh}”，“${nameOf(other).zh}”却是 0，请核对。`, en: `"${nameOf(cell).en}" is filled in, but "${nameOf(other).en}" is 0; check them.` },
  };
}

function itemOf(id: string, group: Localized): FormItem {
  const metric = metricOf(id);
  const isMoney = metric.unit === '万元' || metric.unit === '元';
  const isCount = metric.decimals === 0 && !isMoney;
  return {
    key: id, metricId: id, group, label: metric.name, unit: metric.unit, required: metric.formula === undefined, integer: isCount && metric.formula === undefined,
    // A state is carried over from the ledger and confirmed; what happened in the period only the clerk knows.
    entry: metric.formula !== undefined ? 'computed' : metric.behaviour === 'stock' ? 'prefilled' : 'typed',
    ...(metric.formula === undefined ? {} : { compute: metric.formula }),
    decimals: isMoney ? MONEY_DECIMALS : metric.decimals,
    ...(metric.bounds?.min === undefined ? {} : { min: metric.bounds.min }), ...(metric.bounds?.max === undefined ? {} : { max: metric.bounds.max }),
    note: metric.sentence,
  };
}

/** Ten yuan, when money is in 万元: as far as the published figures go. */
const MONEY_DECIMALS = 3;

function nameOf(id: string): Localized {
  return metricOf(id).name;
}

function metricOf(id: string): MetricDefinition {
  const metric = METRICS.get(id);
  if (!metric) throw new Error(`the form names ${id}, which is not a metric`);
  return metric;
}
