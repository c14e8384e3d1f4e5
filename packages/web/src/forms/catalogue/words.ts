import { defineWords } from '../../i18n/dictionary.ts';

/** Words of the form catalogue. */
export const catalogueWords = defineWords({
  title: { zh: '表单目录', en: 'Form catalogue' },
  caption: { zh: '在用报表及其填报负担', en: 'Forms in use and what they cost' },
  code: { zh: '表号', en: 'No.' },
  name: { zh: '报表', en: 'Form' },
  frequency: { zh: '频率', en: 'How often' },
  owner: { zh: '主管', en: 'Owner' },
  items: { zh: '项数', en: 'Items' },
  held: { zh: '台账已有', en: 'In the ledger' },
  cost: { zh: '本表负担（项 × 单位 × 次）', en: 'Cost (items × units × times)' },
  perYear: { zh: '格/年', en: 'cells a year' },
  basis: { zh: '依据', en: 'Basis' },
  expires: { zh: '有效期至', en: 'Valid until' },
  expired: { zh: '已过期', en: 'Expired' },
  expiring: { zh: '{n} 天后过期', en: 'Expires in {n} d' },
  total: { zh: '合计', en: 'Total' },
  tally: { zh: '{forms} 张表，全年 {cells} 格', en: '{forms} forms, {cells} cells a year' },
  none: { zh: '没有在用的报表。', en: 'No form is in use.' },
  note: { zh: '负担 = 须填或确认的项 × 填报单位 × 每年次数；自动汇总的项不计。单位数按您的管辖范围。', en: 'Cost = items to type or confirm × units × times a year; computed items cost nothing. Units are those of your jurisdiction.' },
  print: { zh: '打印', en: 'Print' },
});
