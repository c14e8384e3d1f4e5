import { metricId } from '@taizhang/indicators';
import type { Behaviour, Better, MetricBasis, MetricDefinition } from '@taizhang/indicators';
import type { Localized, OrgKind, UnitCode } from '@taizhang/kernel';

/** Chinese and English wording, in that order. */
export type Words = readonly [zh: string, en: string];

/** What the author of a metric writes; the sentence on who reports and what a gap means is added, so that it reads the same everywhere. */
export interface MetricWording {
  readonly name: Words;
  readonly says: Words;
  readonly basis: MetricBasis;
  readonly better?: Better;
  readonly decimals?: number;
}

/** Wording of a metric that institutions report. */
export interface CountWording extends MetricWording {
  readonly from: readonly OrgKind[];
}

/** Wording of a metric computed from others. */
export interface RateWording extends MetricWording {
  /** Largest possible value in the metric's unit; null where a rate may pass 100 %, such as the completion of a task. */
  readonly max?: number | null;
  readonly mayBeNegative?: boolean;
}

/** A category's own spelling of `count` and `rate`. */
export interface CategoryDefiner {
  count(id: string, behaviour: Exclude<Behaviour, 'derived'>, unit: UnitCode, wording: CountWording): MetricDefinition;
  rate(id: string, unit: UnitCode, formula: string, wording: RateWording): MetricDefinition;
}

/** Reported by the thirteen township hospitals, for the people who live in their area. */
export const TOWNSHIP_HOSPITALS = ['township-hospital'] as const satisfies readonly OrgKind[];
/** Reported by every institution that treats patients, for what it did itself. */
export const HOSPITALS = ['hospital', 'tcm-hospital', 'mch', 'township-hospital'] as const satisfies readonly OrgKind[];
/** Reported by the county centre for disease control. */
export const CDC = ['cdc'] as const satisfies readonly OrgKind[];
/** Reported by the county supervision office. */
export const SUPERVISION_OFFICE = ['supervision'] as const satisfies readonly OrgKind[];
/** Reported by the county maternal and child health centre. */
export const MCH_CENTRE = ['mch'] as const satisfies readonly OrgKind[];
/** Kept by the sections of the bureau itself. */
export const BUREAU = ['bureau'] as const satisfies readonly OrgKind[];
/** Reported by village clinics. */
export const VILLAGE_CLINICS = ['village-clinic'] as const satisfies readonly OrgKind[];

/** Builders of the metrics of one category. */
export function metricsOf(category: string): CategoryDefiner {
  return {
    count: (id, behaviour, unit, wording) => ({
      ...common(id, category, wording, reporting(wording.from)),
      behaviour, unit, decimals: wording.decimals ?? (unit === '万元' ? 2 : 0), bounds: { min: 0 }, collectedFrom: wording.from,
    }),
    rate: (id, unit, formula, wording) => ({
      ...common(id, category, wording, GAP_IN_RATE),
      behaviour: 'derived', unit, decimals: wording.decimals ?? 2, formula, bounds: rateBounds(unit, wording),
    }),
  };
}

const GAP_IN_RATE: Localized = {
  zh: '任一项缺报时不计算；分母为 0 时显示“—”。',
  en: 'Not computed while an input is missing; shown as — when the denominator is zero.',
};

const KIND_NAMES: Record<OrgKind, Words> = {
  county: ['县', 'the county'],
  bureau: ['县卫生健康局', 'the county health bureau'],
  section: ['局股室', 'sections of the bureau'],
  hospital: ['县人民医院', 'the county hospital'],
  'tcm-hospital': ['县藏医院', 'the Tibetan medicine hospital'],
  mch: ['县妇幼保健院', 'the maternal and child health centre'],
  cdc: ['县疾控中心', 'the county CDC'],
  supervision: ['县卫生监督所', 'the supervision office'],
  township: ['乡镇', 'townships'],
  'township-hospital': ['乡镇卫生院', 'township hospitals'],
  'village-clinic': ['村卫生室', 'village clinics'],
};

function common(id: string, category: string, wording: MetricWording, ending: Localized) {
  return {
    id: metricId(id), version: 1, category, better: wording.better ?? ('neither' as const), basis: wording.basis,
    name: { zh: wording.name[0], en: wording.name[1] },
    sentence: { zh: `${wording.says[0]}${ending.zh}`, en: `${wording.says[1]} ${ending.en}` },
  };
}

function reporting(from: readonly OrgKind[]): Localized {
  const zh = from.map((kind) => KIND_NAMES[kind][0]).join('、');
  const en = from.map((kind) => KIND_NAMES[kind][1]).join(', ');
  return { zh: `由${zh}填报，缺报列为未报，不按 0 计。`, en: `Reported by ${en}; a missing report is shown as missing, never as zero.` };
}

function rateBounds(unit: UnitCode, wording: RateWording): { min?: number; max?: number } {
  const max = wording.max === undefined && unit === '%' ? 100 : wording.max;
  return { ...(wording.mayBeNegative ? {} : { min: 0 }), ...(typeof max === 'number' ? { max } : {}) };
}
