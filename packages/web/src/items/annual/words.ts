import { defineWords } from '../../i18n/dictionary.ts';

/** Words of annual tables. */
export const annualWords = defineWords({
  title: { zh: '年度统计表', en: 'Annual table' },
  yearName: { zh: '{year} 年', en: '{year}' },
  previous: { zh: '上一年', en: 'Previous year' },
  next: { zh: '下一年', en: 'Next year' },
  excel: { zh: '导出 Excel', en: 'Export to Excel' },
  results: { zh: '三、本年度办理结果', en: 'III. Dealt with in the year' },
  total: { zh: '总计', en: 'Total' },
  identities: { zh: '勾稽关系', en: 'Equations' },
  allHold: { zh: '{n} 项全部相符', en: 'all {n} hold' },
  wrong: { zh: '{n} 项不符', en: '{n} do not hold' },
  holds: { zh: '相符', en: 'holds' },
  by: { zh: '差 {n}', en: 'off by {n}' },
  showAll: { zh: '全部 {n} 项', en: 'All {n}' },
  unplaced: { zh: '未能归类', en: 'Cannot be placed' },
  unplacedNote: { zh: '这些事项已计入本年，但缺少表中须填的内容，因此勾稽不平。', en: 'These items are of the year but lack what the table needs; that is why the equations are off.' },
  noneUnplaced: { zh: '没有未能归类的事项。', en: 'Every item has its place.' },
  notOver: { zh: '年度未结束，结转为截至今天的在办数', en: 'The year is not over: carried over is what is open today' },
  cell: { zh: '{row}，{column}：{n} 件', en: '{row}, {column}: {n}' },
  clause: { zh: '依据', en: 'Basis' },
  list: { zh: '事项清单', en: 'Items' },
  close: { zh: '收起', en: 'Close' },
  link: { zh: '年度统计表', en: 'Annual table' },
});
