import type { TruthWatch } from '@taizhang/indicators';

/**
 * Measurements a follow-up turns on, with the limits from which they count as uncontrolled: 140/90 mmHg and 7.0 mmol/L fasting
 * (国家基本公共卫生服务规范第三版, 高血压患者健康管理 and 2 型糖尿病患者健康管理, 随访评估和分类干预). Code 2 of 随访方式 is 家庭.
 */
export const truthWatch: TruthWatch = {
  measurements: [
    { field: 'sbp', name: { zh: '收缩压', en: 'systolic pressure' }, step: 1, limit: 140 },
    { field: 'dbp', name: { zh: '舒张压', en: 'diastolic pressure' }, step: 1, limit: 90 },
    { field: 'fasting_glucose', name: { zh: '空腹血糖', en: 'fasting glucose' }, step: 0.1, limit: 7 },
  ],
  homeVisit: { field: 'way', code: '2' },
};
