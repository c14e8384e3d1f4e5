import type { MetricCategory } from '@taizhang/indicators';

const NAMES: readonly (readonly [id: string, zh: string, en: string])[] = [
  ['population', '人口', 'Population'],
  ['health_records', '健康档案', 'Health records'],
  ['health_education', '健康教育', 'Health education'],
  ['key_groups', '重点人群', 'Key groups'],
  ['chronic_disease', '慢性病管理', 'Chronic disease'],
  ['mental_health', '精神卫生', 'Mental health'],
  ['maternal_child', '妇幼健康', 'Maternal and child health'],
  ['immunisation', '免疫规划', 'Immunisation'],
  ['infectious_disease', '传染病防控', 'Infectious disease'],
  ['family_planning', '计划生育服务', 'Family planning'],
  ['family_doctor', '家庭医生签约', 'Family doctors'],
  ['medical_services', '医疗服务', 'Medical services'],
  ['drugs', '药品管理', 'Drugs'],
  ['supervision', '综合监督', 'Supervision'],
  ['affairs', '政务与信访', 'Public affairs'],
  ['aid', '医疗救助', 'Medical aid'],
  ['training', '人才培训', 'Training'],
  ['projects', '项目建设', 'Projects'],
  ['resources', '卫生资源', 'Resources'],
];

/** The groups under which the health metrics are listed, in the order of a bureau's work report. */
export const healthCategories: readonly MetricCategory[] = NAMES.map(([id, zh, en], index) => ({ id, name: { zh, en }, order: index + 1 }));
