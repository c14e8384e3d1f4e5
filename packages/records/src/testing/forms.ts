import { plainDate } from '@taizhang/kernel';
import type { FormDefinition, FormItem } from '../form-definition.ts';

/** A typed whole-number cell of people, unless told otherwise. */
export function buildItem(key: string, overrides: Partial<FormItem> = {}): FormItem {
  return {
    key,
    metricId: `m_${key}`,
    group: { zh: '孕产妇', en: 'Maternal' },
    label: { zh: `项目${key}`, en: `Item ${key}` },
    unit: '人',
    entry: 'typed',
    required: true,
    integer: true,
    ...overrides,
  };
}

/** A small maternal form: births, hospital births, their rate, and a subsidy in 万元. */
export function buildForm(overrides: Partial<FormDefinition> = {}): FormDefinition {
  return {
    id: 'mch-month',
    code: '青卫统1表',
    name: { zh: '妇幼健康月报', en: 'Monthly maternal and child health' },
    period: 'month',
    audience: ['township-hospital'],
    dueWorkdays: 5,
    items: [
      buildItem('births'),
      buildItem('hospital_births'),
      buildItem('hospital_rate', { unit: '%', entry: 'computed', compute: 'hospital_births / births', integer: false, max: 100 }),
      buildItem('subsidy', { unit: '万元', integer: false, required: false, decimals: 4 }),
      buildItem('subsidy_each', { unit: '元/人', entry: 'computed', compute: 'subsidy / births', integer: false }),
    ],
    checks: [
      {
        id: 'hospital_within_births',
        severity: 'hard',
        when: 'hospital_births > births',
        sentence: { zh: '住院分娩数不能大于活产数', en: 'hospital births cannot exceed births' },
      },
      {
        id: 'births_jump',
        severity: 'soft',
        when: 'abs(births - prev(births)) > 0.5 * prev(births)',
        sentence: { zh: '活产数与上期相差一半以上，请核实', en: 'births differ from the last period by more than half' },
        keys: ['births'],
      },
    ],
    basis: '统计法',
    expiresOn: plainDate('2023-12-31'),
    ownerSection: 'mch',
    ...overrides,
  };
}
