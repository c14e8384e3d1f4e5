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
  on: { zh: '生效', en: 'from' },
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
};

/** What kind of thing an entry is about. */
export function subjectName(kind: string): Localized {
  return SUBJECTS[kind] ?? { zh: kind, en: kind };
}

/** What a part of an entry's detail is called; one this screen does not know keeps its code, and is shown all the same. */
export function detailName(name: string): Localized {
  return DETAILS[name] ?? { zh: name, en: name };
}
