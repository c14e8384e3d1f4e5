import type { Localized } from '@taizhang/kernel';

/** Why an entry of a bundle is not taken, in words. */
export const REFUSALS = {
  unknown_patient: { zh: '按标识找不到唯一的居民', en: 'No single resident has these identifiers' },
  patient_incomplete: { zh: '新居民须有姓名、性别、出生日期、管理机构和有效的居住记录', en: 'Somebody new needs name, sex, birth date, an institution and where they have lived' },
  residence: { zh: '已登记居民的迁入、迁出、死亡、失访由登记台账办理，不从交换导入', en: 'Moves, deaths and losses of residents already registered are settled by the register, not by an exchange' },
  patient_differs: { zh: '性别或出生日期与登记的居民不一致', en: 'Sex or birth date differ from the resident registered' },
  no_patient: { zh: '所属患者未能识别', en: 'The patient it belongs to was not recognised' },
  no_form: { zh: '未注明是哪种服务单据', en: 'It does not say which form it is' },
  no_day: { zh: '日期缺失，或时刻不是北京时间（+08:00）', en: 'The date is missing, or an instant is not in China time (+08:00)' },
  no_institution: { zh: '未注明本系统的机构', en: 'It names no institution of this system' },
  no_encounter: { zh: '所属接诊未能识别', en: 'The encounter it belongs to was not recognised' },
  unknown_field: { zh: '单据上没有这一项', en: 'The form has no such field' },
  unreadable_value: { zh: '值或计量单位无法识别', en: 'The value or its unit cannot be read' },
  other_day: { zh: '日期与所属接诊不一致', en: 'Its date is not that of the encounter' },
  answered_twice: { zh: '同一项填了两次', en: 'The same field is answered twice' },
  not_done: { zh: '状态表明未完成或有误', en: 'Its status says it was not done or is in error' },
  twice: { zh: '同一记录在文件中出现两次', en: 'The same record is in the bundle twice' },
  derived: { zh: '由本系统按记录计算，不导入', en: 'Computed here from the records, not imported' },
  not_in_subset: { zh: '不在交换范围内的资源类型', en: 'A kind of resource that is not exchanged' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Code of such a reason. */
export type Refusal = keyof typeof REFUSALS;
