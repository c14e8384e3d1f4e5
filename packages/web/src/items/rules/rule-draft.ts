import type { MetricView, OpeningRuleBody } from '@taizhang/contract';
import { isNumber, readNumber, type Locale } from '@taizhang/kernel';
import { translateIn } from '../../i18n/dictionary.ts';
import { ruleWords } from './words.ts';

type Units = OpeningRuleBody['units'];
type Criterion = OpeningRuleBody['criterion'];

/** Kinds of unit a rule looks at below another. */
export const UNIT_KINDS = ['township', 'township-hospital', 'village-clinic'] as const;

/** A rule as it is being typed: numbers as texts, every choice kept while another is tried. */
export interface RuleDraft {
  readonly name: string;
  readonly metricId: string;
  readonly unitsKind: Units['kind'];
  readonly belowOrg: string;
  readonly unitKind: (typeof UNIT_KINDS)[number];
  readonly chosen: readonly string[];
  readonly criterionKind: Criterion['kind'];
  readonly by: string;
  readonly measure: 'points' | 'percent';
  readonly direction: 'below' | 'above';
  readonly value: string;
  readonly periods: string;
  readonly procedureId: string;
  readonly title: string;
  readonly matter: string;
  readonly assisting: readonly string[];
  readonly workdays: string;
  readonly closingKind: OpeningRuleBody['closing']['kind'];
  readonly closingValue: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly again: string;
  readonly isEnabled: boolean;
}

/** What a new rule starts with; from a figure its metric and units are chosen already. */
export function newDraft({ today, countyId, procedureId, metric, org }: { readonly today: string; readonly countyId: string; readonly procedureId: string; readonly metric: Pick<MetricView, 'id' | 'better' | 'name'> | undefined; readonly org: string | undefined }): RuleDraft {
  const isUnit = org !== undefined && org !== '' && org !== countyId;
  return {
    name: metric === undefined ? '' : `${metric.name.zh}滞后`, metricId: metric?.id ?? '', unitsKind: isUnit ? 'chosen' : 'below', belowOrg: countyId, unitKind: 'township', chosen: isUnit ? [org] : [],
    criterionKind: 'plan', by: '5', measure: 'points', direction: metric?.better === 'lower' ? 'above' : 'below', value: '', periods: '1', procedureId,
    title: '〔单位〕〔指标〕整改', matter: '〔单位〕〔指标〕落后，请查明原因，限期整改达标。', assisting: [], workdays: '15', closingKind: 'target', closingValue: '', validFrom: today, validUntil: '', again: '', isEnabled: true,
  };
}

/** A kept rule, to be changed. */
export function draftOf(rule: OpeningRuleBody): RuleDraft {
  const { units, criterion, closing } = rule;
  return {
    name: rule.name, metricId: rule.metricId, unitsKind: units.kind, belowOrg: units.kind === 'below' ? units.orgId : '', unitKind: UNIT_KINDS.find((kind) => units.kind === 'below' && kind === units.unitKind) ?? 'township', chosen: units.kind === 'chosen' ? units.orgIds : [],
    criterionKind: criterion.kind, by: criterion.kind === 'value' ? '5' : String(criterion.by), measure: criterion.kind === 'value' ? 'points' : criterion.measure, direction: criterion.kind === 'plan' ? 'below' : criterion.direction, value: criterion.kind === 'value' ? String(criterion.value) : '',
    periods: String(rule.periods), procedureId: rule.procedureId, title: rule.title, matter: rule.matter, assisting: rule.assisting, workdays: String(rule.workdays),
    closingKind: closing.kind, closingValue: closing.kind === 'number' ? String(closing.value) : '', validFrom: rule.validFrom, validUntil: rule.validUntil ?? '', again: rule.againAfterDays === null ? '' : String(rule.againAfterDays), isEnabled: rule.isEnabled,
  };
}

/** The rule a draft makes, or the first thing it lacks. */
export function bodyOf(draft: RuleDraft, locale: Locale): { readonly body: OpeningRuleBody } | { readonly lack: string } {
  const t = translateIn(ruleWords, locale);
  const numbers = new Map<NumberField, number>();
  for (const field of wantedNumbers(draft)) {
    const read = readNumber(draft[field]);
    if (!isNumber(read)) return { lack: t('lackNumber', { field: t(field) }) };
    numbers.set(field, read.value);
  }
  const n = (field: NumberField): number => numbers.get(field) ?? 0;
  if (draft.name.trim().length < 2) return { lack: t('lackName') };
  if (draft.metricId === '') return { lack: t('lackMetric') };
  if (draft.unitsKind === 'chosen' ? draft.chosen.length === 0 : draft.unitsKind === 'below' && draft.belowOrg === '') return { lack: t('lackUnits') };
  if (draft.title.trim().length < 2) return { lack: t('lackTitle') };
  if (draft.matter.trim().length < 2) return { lack: t('lackMatter') };
  if (draft.validFrom === '') return { lack: t('lackFrom') };
  return {
    body: {
      name: draft.name.trim(), metricId: draft.metricId, units: unitsOf(draft), criterion: criterionOf(draft, n), periods: n('periods'), procedureId: draft.procedureId, title: draft.title.trim(), matter: draft.matter.trim(), assisting: [...draft.assisting], workdays: n('workdays'),
      closing: draft.closingKind === 'number' ? { kind: 'number', value: n('closingValue') } : { kind: draft.closingKind }, validFrom: draft.validFrom, validUntil: draft.validUntil === '' ? null : draft.validUntil, againAfterDays: draft.again === '' ? null : n('again'), isEnabled: draft.isEnabled,
    },
  };
}

type NumberField = 'by' | 'value' | 'periods' | 'workdays' | 'closingValue' | 'again';

function wantedNumbers({ criterionKind, closingKind, again }: RuleDraft): readonly NumberField[] {
  return [criterionKind === 'value' ? 'value' : 'by', 'periods', 'workdays', ...(closingKind === 'number' ? ['closingValue' as const] : []), ...(again === '' ? [] : ['again' as const])];
}

function unitsOf({ unitsKind, belowOrg, unitKind, chosen }: RuleDraft): Units {
  if (unitsKind === 'county') return { kind: 'county' };
  return unitsKind === 'below' ? { kind: 'below', orgId: belowOrg, unitKind } : { kind: 'chosen', orgIds: [...chosen] };
}

function criterionOf({ criterionKind, measure, direction }: RuleDraft, n: (field: NumberField) => number): Criterion {
  if (criterionKind === 'value') return { kind: 'value', direction, value: n('value') };
  return criterionKind === 'plan' ? { kind: 'plan', by: n('by'), measure } : { kind: 'last_year', direction, by: n('by'), measure };
}
