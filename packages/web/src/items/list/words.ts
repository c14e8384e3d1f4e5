import { defineWords } from '../../i18n/dictionary.ts';

/** Words of the list of items. */
export const listWords = defineWords({
  todo: { zh: '待办', en: 'To do' },
  done: { zh: '已办', en: 'Done' },
  initiated: { zh: '我发起', en: 'Mine' },
  copied: { zh: '抄送', en: 'Copied' },
  all: { zh: '全部', en: 'All' },
  boxes: { zh: '办理箱', en: 'Boxes' },
  anyState: { zh: '全部状态', en: 'Any state' },
  open: { zh: '在办', en: 'Open' },
  overdue: { zh: '超期', en: 'Overdue' },
  closed: { zh: '已办结', en: 'Closed' },
  text: { zh: '标题、编号或单位', en: 'Title, number or unit' },
  sort: { zh: '排序', en: 'Order' },
  byDue: { zh: '按截止时间', en: 'by due day' },
  byNewest: { zh: '按最新', en: 'newest first' },
  overdueTodo: { zh: '其中超期 {n} 件', en: '{n} of them overdue' },
  none: { zh: '没有符合条件的事项。', en: 'No item fits.' },
  nothingToDo: { zh: '没有等您办理的事项。', en: 'No item waits for you.' },
  showAll: { zh: '看全部', en: 'Show all' },
  caption: { zh: '事项，{box}，共 {n} 件', en: 'Items, {box}, {n} in all' },
  part: { zh: '子任务', en: 'sub-item' },
  level: { zh: '层级', en: 'Level' },
  level_all: { zh: '全部层级', en: 'All levels' },
  level_top: { zh: '只看顶层', en: 'Top level only' },
  waits: { zh: '等您办理', en: 'waits for you' },
});
