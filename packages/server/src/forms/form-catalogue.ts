import type { MetricCatalogue, MetricDefinition, MetricId } from '@taizhang/indicators';
import { canStateIn, fail, unitInfo, type Localized } from '@taizhang/kernel';
import type { FormDefinition, FormItem } from '@taizhang/records';
import type { Ledger } from '../ledger/ledger.ts';

/** A cell of a form with the metric whose fact it becomes. */
export interface BoundItem {
  readonly item: FormItem;
  readonly metric: MetricDefinition;
}

/** The forms of the loaded packs, each cell bound to what the ledger measures. */
export interface FormCatalogue {
  readonly forms: readonly FormDefinition[];
  /** @throws DomainError `unknown_form` */
  get(formId: string): FormDefinition;
  find(formId: string): FormDefinition | undefined;
  itemsOf(form: FormDefinition): readonly BoundItem[];
  metricIdsOf(form: FormDefinition): readonly MetricId[];
}

/**
 * Binds the forms of a ledger's packs, once for each ledger.
 * @throws DomainError `formula_error` listing every cell whose metric is unknown or stated in a unit it cannot be converted to
 */
export function formCatalogue(ledger: Ledger): FormCatalogue {
  const known = KNOWN.get(ledger);
  if (known) return known;
  const catalogue = bindForms(ledger.packs.flatMap((pack) => pack.forms), ledger.catalogue);
  KNOWN.set(ledger, catalogue);
  return catalogue;
}

const KNOWN = new WeakMap<Ledger, FormCatalogue>();

function bindForms(forms: readonly FormDefinition[], metrics: MetricCatalogue): FormCatalogue {
  const problems: Localized[] = [];
  const bound = new Map<FormDefinition, readonly BoundItem[]>();
  const byId = new Map<string, FormDefinition>();
  for (const form of forms) {
    if (byId.has(form.id)) problems.push({ zh: `表 ${form.id} 重复`, en: `the form ${form.id} is there twice` });
    byId.set(form.id, form);
    bound.set(form, form.items.flatMap((item) => bindItem(form, item, metrics, problems)));
  }
  if (problems.length > 0) {
    fail('formula_error', { zh: problems.map(({ zh }) => zh).join('；'), en: problems.map(({ en }) => en).join('; ') }, { details: { problems } });
  }
  const itemsOf = (form: FormDefinition): readonly BoundItem[] => bound.get(form) ?? [];
  return {
    forms,
    get: (formId) => byId.get(formId) ?? fail('unknown_form', { zh: `没有编号为“${formId}”的报表`, en: `There is no form "${formId}"` }),
    find: (formId) => byId.get(formId),
    itemsOf,
    metricIdsOf: (form) => itemsOf(form).map(({ metric }) => metric.id),
  };
}

function bindItem(form: FormDefinition, item: FormItem, metrics: MetricCatalogue, problems: Localized[]): readonly BoundItem[] {
  const metric = metrics.all.find(({ id }) => id === item.metricId);
  const place = `${form.code} ${item.key}`;
  if (!metric) problems.push({ zh: `${place}：没有指标 ${item.metricId}`, en: `${place}: there is no metric ${item.metricId}` });
  else if (!canStateIn(unitInfo(item.unit).dimension, metric.unit)) problems.push({ zh: `${place}：单位 ${item.unit} 不能换算为 ${metric.unit}`, en: `${place}: ${item.unit} cannot be converted to ${metric.unit}` });
  return metric ? [{ item, metric }] : [];
}
