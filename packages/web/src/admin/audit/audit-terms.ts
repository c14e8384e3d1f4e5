import type { Localized } from '@taizhang/kernel';

const SUBJECTS: Readonly<Record<string, Localized>> = {
  account: { zh: '账号', en: 'account' },
  organisation: { zh: '机构', en: 'unit' },
  report: { zh: '报告', en: 'report' },
  import: { zh: '导入', en: 'import' },
  workbook: { zh: '表格', en: 'workbook' },
  submission: { zh: '报表', en: 'return' },
  target: { zh: '目标', en: 'target' },
  setting: { zh: '设置', en: 'setting' },
  session: { zh: '登录', en: 'session' },
  recheck: { zh: '复核', en: 're-check' },
  resident: { zh: '居民', en: 'resident' },
  resident_import: { zh: '居民导入', en: 'list of residents' },
  measure: { zh: '登记指标', en: 'rate of the register' },
};

const DETAILS: Readonly<Record<string, Localized>> = {
  displayName: { zh: '姓名', en: 'name' },
  name: { zh: '名称', en: 'name' },
  kind: { zh: '类别', en: 'kind' },
  orgId: { zh: '机构', en: 'unit' },
  jurisdictionId: { zh: '辖区', en: 'area' },
  parentId: { zh: '上级', en: 'parent' },
  toParentId: { zh: '划到', en: 'moved under' },
  unitIds: { zh: '并入的机构', en: 'merged units' },
  roles: { zh: '角色', en: 'roles' },
  reason: { zh: '原因', en: 'reason' },
  on: { zh: '日期', en: 'day' },
  templateId: { zh: '模板', en: 'template' },
  metricId: { zh: '指标', en: 'indicator' },
  formId: { zh: '报表', en: 'form' },
  period: { zh: '期间', en: 'period' },
  year: { zh: '年份', en: 'year' },
  value: { zh: '数值', en: 'value' },
  figures: { zh: '数字', en: 'figures' },
  missing: { zh: '未取到', en: 'missing' },
  acknowledged: { zh: '已确认未取到', en: 'acknowledged missing' },
  revision: { zh: '稿次', en: 'revision' },
  digest: { zh: '摘要码', en: 'digest' },
  version: { zh: '版次', en: 'version' },
  fileName: { zh: '文件', en: 'file' },
  note: { zh: '说明', en: 'note' },
  worker: { zh: '工作人员', en: 'worker' },
  confidence: { zh: '置信水平 %', en: 'confidence %' },
  margin: { zh: '允许误差', en: 'margin' },
  population: { zh: '总体', en: 'population' },
  size: { zh: '样本量', en: 'sample size' },
  seed: { zh: '种子', en: 'seed' },
  seedAnnounced: { zh: '种子现场公布', en: 'seed announced' },
  nth: { zh: '第几条', en: 'no.' },
  result: { zh: '结果', en: 'result' },
  form: { zh: '表单', en: 'form' },
  programme: { zh: '服务项目', en: 'programme' },
  recordId: { zh: '记录', en: 'record' },
  counted: { zh: '是否计入', en: 'counted' },
  people: { zh: '人数', en: 'people' },
  other: { zh: '另一位居民', en: 'other resident' },
  recordCode: { zh: '健康档案编号', en: 'health record code' },
  restates: { zh: '重述月份', en: 'months restated' },
  merged: { zh: '被合并的居民', en: 'merged resident' },
  evidence: { zh: '依据', en: 'evidence' },
  taken: { zh: '并入记录', en: 'records taken over' },
  setAside: { zh: '只留历史', en: 'kept in the history only' },
  servicesAfterDeath: { zh: '死亡日之后的服务', en: 'services after the death' },
  inputs: { zh: '行数', en: 'rows' },
  accepted: { zh: '新增', en: 'added' },
  updated: { zh: '更新', en: 'updated' },
  unchanged: { zh: '未变', en: 'unchanged' },
  rejected: { zh: '退回', en: 'rejected' },
  flagged: { zh: '待核实', en: 'flagged' },
  files: { zh: '文件数', en: 'files' },
  withNames: { zh: '含姓名', en: 'with names' },
};

const VALUES: Readonly<Record<string, Readonly<Record<string, Localized>>>> = {
  counted: { yes: { zh: '已计入', en: 'counted' }, no: { zh: '未计入', en: 'not counted' } },
  result: { matches: { zh: '属实', en: 'true' }, differs: { zh: '不符', en: 'differs' }, not_reached: { zh: '无法核实', en: 'not verifiable' } },
  seedAnnounced: { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } },
  withNames: { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } },
  evidence: { same_number: { zh: '有效证件号相同', en: 'same verified number' }, same_name_birth_sex: { zh: '姓名、出生日期、性别相同', en: 'same name, birth and sex' }, same_phone_birth: { zh: '电话、出生日期相同', en: 'same phone and birth' } },
};

/** What kind of thing an entry is about. */
export function subjectName(kind: string): Localized {
  return SUBJECTS[kind] ?? { zh: kind, en: kind };
}

/** What a part of an entry's detail is called; one this screen does not know keeps its code, and is shown all the same. */
export function detailName(name: string): Localized {
  return DETAILS[name] ?? { zh: name, en: name };
}

/** What a coded value of a detail means; any other is shown as it stands. */
export function detailValue(name: string, value: string): Localized {
  return VALUES[name]?.[value] ?? { zh: value, en: value };
}
