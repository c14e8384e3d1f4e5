import { defineWords } from '../../i18n/dictionary.ts';

/** Words of the statistics of items. */
export const statisticsWords = defineWords({
  title: { zh: '办理统计', en: 'Item statistics' },
  span: { zh: '{from} 至 {to} 收到的事项', en: 'items received {from} to {to}' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'To' },
  received: { zh: '收到', en: 'Received' },
  closedInTime: { zh: '按期办结', en: 'Closed in time' },
  closedLate: { zh: '超期办结', en: 'Closed late' },
  pending: { zh: '在办', en: 'Pending' },
  overdue: { zh: '其中超期', en: 'Overdue' },
  onTimeRate: { zh: '按期办结率 %', en: 'On time %' },
  none: { zh: '这段时间没有事项。', en: 'No item in this time.' },
  look: { zh: '{org}{what} {n} 件', en: '{org}: {n} {what}' },
});
