import { defineWords } from '../i18n/dictionary.ts';

/** Words every screen of the register uses. */
export const registerWords = defineWords({
  register: { zh: '登记台账', en: 'Register' },
  male: { zh: '男', en: 'M' },
  female: { zh: '女', en: 'F' },
  unknown: { zh: '性别未说明', en: 'Sex not stated' },
  years: { zh: '{n} 岁', en: '{n} y' },
  here: { zh: '在住', en: 'Lives here' },
  moved_out: { zh: '已迁出', en: 'Moved away' },
  died: { zh: '已死亡', en: 'Died' },
  lost: { zh: '失访', en: 'Lost' },
  merged: { zh: '已合并', en: 'Merged' },
  resident: { zh: '居民', en: 'Resident' },
  sexAge: { zh: '性别、年龄', en: 'Sex, age' },
  unit: { zh: '所属机构', en: 'Unit' },
  idEnd: { zh: '证件后四位', en: 'ID ending' },
  status: { zh: '状态', en: 'Status' },
  number: { zh: '序号', en: 'No.' },
  area: { zh: '机构', en: 'Unit' },
  up: { zh: '↑ {name}', en: '↑ {name}' },
  reason: { zh: '原因', en: 'Reason' },
  reasonLogged: { zh: '写入操作日志，至少两个字', en: 'Kept in the audit log' },
  lackReason: { zh: '还要写明原因', en: 'Give the reason' },
  print: { zh: '打印', en: 'Print' },
  nobody: { zh: '没有人', en: 'Nobody' },
});
