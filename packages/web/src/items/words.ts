import { defineWords } from '../i18n/dictionary.ts';

/** Words that every screen of items shares. */
export const itemWords = defineWords({
  section: { zh: '督查督办', en: 'Supervision' },
  items: { zh: '事项', en: 'Items' },
  number: { zh: '编号', en: 'Number' },
  title: { zh: '事项', en: 'Item' },
  procedure: { zh: '类别', en: 'Procedure' },
  allProcedures: { zh: '全部类别', en: 'All procedures' },
  state: { zh: '状态', en: 'State' },
  light: { zh: '时效', en: 'Time' },
  leads: { zh: '牵头单位', en: 'Lead units' },
  due: { zh: '截止', en: 'Due' },
  left: { zh: '剩余', en: 'Left' },
  unit: { zh: '单位', en: 'Unit' },
  allUnits: { zh: '全部单位', en: 'All units' },
  print: { zh: '打印', en: 'Print' },
  export: { zh: '导出', en: 'Export' },
  open: { zh: '新建事项', en: 'New item' },
  late: { zh: '超期 {n} 天', en: '{n} {n#day|days} overdue' },
  today: { zh: '今天截止', en: 'due today' },
  daysLeft: { zh: '还剩 {n} 天', en: '{n} {n#day|days} left' },
  noDue: { zh: '不计时限', en: 'no limit runs' },
  closedOn: { zh: '{day} 办结', en: 'closed {day}' },
  closed: { zh: '已办结', en: 'Closed' },
  closedLate: { zh: '超期办结', en: 'Closed late' },
  onceLate: { zh: '曾超期', en: 'was overdue' },
});
