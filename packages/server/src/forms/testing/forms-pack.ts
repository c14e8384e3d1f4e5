import { metricId, type MetricDefinition } from '@taizhang/indicators';
import { plainDate, type UnitCode } from '@taizhang/kernel';
import { defineForm, type FormDefinition, type FormItem } from '@taizhang/records';
import type { Pack } from '../../pack.ts';

const BASIS = { text: '测试', clause: '—', verified: 'practice' } as const;

function metric(id: string, behaviour: MetricDefinition['behaviour'], unit: UnitCode, extra: Partial<MetricDefinition> = {}): MetricDefinition {
  return {
    id: metricId(id), version: 1, name: { zh: id, en: id }, sentence: { zh: id, en: id }, category: 'test', behaviour, unit, decimals: 0, better: 'higher', basis: BASIS,
    ...(behaviour === 'derived' ? {} : { collectedFrom: ['township-hospital', 'village-clinic'] as const }),
    ...extra,
  };
}

const METRICS: readonly MetricDefinition[] = [
  metric('outpatients', 'flow', '人次'),
  metric('lectures', 'flow', '场'),
  metric('residents', 'stock', '人'),
  metric('managed', 'stock', '人'),
  metric('manage_rate', 'derived', '%', { formula: 'managed / residents', decimals: 2, bounds: { min: 0, max: 100 } }),
  metric('spending', 'flow', '元', { decimals: 2 }),
  metric('samples', 'flow', '份'),
  metric('passed', 'flow', '份'),
  metric('pass_rate', 'derived', '%', { formula: 'passed / samples', decimals: 2, bounds: { min: 0, max: 100 } }),
];

function item(key: string, label: string, unit: UnitCode, extra: Partial<FormItem> = {}): FormItem {
  return { key, metricId: key, group: { zh: '测试', en: 'Test' }, label: { zh: label, en: key }, unit, entry: 'typed', required: true, integer: true, ...extra };
}

/** A monthly form with every kind of cell: flow, stock, prefilled, computed, money in another unit than the metric's, a rate. */
export const visitForm: FormDefinition = defineForm({
  id: 'visit-monthly', code: '测01表', name: { zh: '门诊月报', en: 'Visits, monthly' }, period: 'month', audience: ['township-hospital', 'village-clinic'], dueWorkdays: 5,
  items: [
    item('outpatients', '门诊人次', '人次', { max: 9999, note: { zh: '不含急诊', en: 'Without emergencies' } }),
    item('lectures', '健康讲座', '场', { required: false }),
    item('residents', '常住人口', '人', { entry: 'prefilled' }),
    item('managed', '在管患者', '人'),
    item('manage_rate', '管理率', '%', { entry: 'computed', compute: 'managed / residents', required: false, integer: false }),
    item('spending', '支出', '万元', { required: false, integer: false }),
    item('pass_rate', '合格率', '%', { required: false, integer: false }),
  ],
  checks: [
    { id: 'managed-within-residents', severity: 'hard', when: 'managed > residents', keys: ['managed'], sentence: { zh: '在管患者不能多于常住人口', en: 'managed above residents' } },
    { id: 'outpatients-leap', severity: 'soft', when: 'outpatients > 3 * prev(outpatients)', keys: ['outpatients'], sentence: { zh: '门诊人次是上月的三倍以上，请核对', en: 'leap' } },
  ],
  basis: '测试制度', expiresOn: plainDate('2023-12-31'), ownerSection: 'off',
});

/** A quarterly form, of the county hospital only. */
export const bedForm: FormDefinition = defineForm({
  id: 'bed-quarterly', code: '测02表', name: { zh: '床位季报', en: 'Beds, quarterly' }, period: 'quarter', audience: ['hospital'], dueWorkdays: 5,
  items: [item('beds', '床位', '张')], checks: [], basis: '测试制度', expiresOn: plainDate('2023-12-31'), ownerSection: 'phc',
});

/** A pack of a few metrics and the two forms. */
export const formsPack: Pack = {
  id: 'forms-test', name: { zh: '测试', en: 'Test' }, categories: [{ id: 'test', name: { zh: '测试', en: 'Test' }, order: 1 }],
  metrics: [...METRICS, metric('beds', 'stock', '张', { collectedFrom: ['hospital'] })], forms: [visitForm, bedForm], programmes: [], templates: [], figureFiles: [],
  cockpit: {
    groups: [{ id: 'test', name: { zh: '测试', en: 'Test' }, metricIds: [metricId('outpatients'), metricId('manage_rate')] }],
    heat: [{ metricId: metricId('manage_rate'), label: { zh: '管理率', en: 'Rate' } }],
    trends: [metricId('outpatients')],
    live: [],
  },
};
