import { defineWords } from '../../i18n/dictionary.ts';

/** Words of the statistics of items. */
export const statisticsWords = defineWords({
  title: { zh: '办理统计', en: 'Item statistics' },
  span: { zh: '{from} 至 {to}，在办和超期为截止日', en: '{from} to {to}; pending and overdue at its end' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'To' },
  received: { zh: '收到', en: 'Received' },
  closedInTime: { zh: '按时办结', en: 'Closed in time' },
  closedLate: { zh: '超期办结', en: 'Closed late' },
  dropped: { zh: '退回撤销', en: 'Returned, withdrawn' },
  pending: { zh: '在办', en: 'Pending' },
  overdue: { zh: '其中超期', en: 'Overdue' },
  onTimeRate: { zh: '按时办结率 %', en: 'On time %' },
  all: { zh: '合计', en: 'All' },
  none: { zh: '这段时间没有事项。', en: 'No item in this time.' },
  look: { zh: '{org}{what} {n} 件', en: '{org}: {n} {what}' },
});
