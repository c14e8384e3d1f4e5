import type { ScreenModule } from '../screen/screen-module.ts';

/** 督查督办: what somebody must do by a day, how units stand with it, and what the system told. */
export const itemScreens: readonly ScreenModule[] = [
  { path: '/items', name: { zh: '事项', en: 'Items' }, section: 'supervision', needs: ['items.read'], load: async () => import('./list/items-screen.tsx') },
  { path: '/items/new', name: { zh: '新建事项', en: 'New item' }, section: 'supervision', isInMenu: false, needs: ['items.open'], load: async () => import('./opening/opening-screen.tsx') },
  { path: '/items/calendar', name: { zh: '到期日历', en: 'Due calendar' }, section: 'supervision', needs: ['items.read'], load: async () => import('./calendar/calendar-screen.tsx') },
  { path: '/items/board', name: { zh: '问题清单', en: 'Lists of issues' }, section: 'supervision', needs: ['items.read'], load: async () => import('./board/board-screen.tsx') },
  { path: '/items/statistics', name: { zh: '办理统计', en: 'Item statistics' }, section: 'supervision', needs: ['items.read'], load: async () => import('./statistics/statistics-screen.tsx') },
  { path: '/items/limits', name: { zh: '地方时限', en: 'Local limits' }, section: 'supervision', needs: ['items.read', 'limits.edit'], load: async () => import('./limits/limits-screen.tsx') },
  { path: '/items/annual/$procedureId', name: { zh: '年度统计表', en: 'Annual table' }, section: 'supervision', isInMenu: false, needs: ['items.read'], load: async () => import('./annual/annual-screen.tsx') },
  { path: '/items/due-changes', name: { zh: '期限变动', en: 'Moved due days' }, section: 'supervision', needs: ['items.read', 'calendar.edit'], load: async () => import('./due/changes-screen.tsx') },
  { path: '/items/due-changes/$changeId', name: { zh: '期限变动', en: 'Moved due days' }, section: 'supervision', isInMenu: false, needs: ['items.read', 'calendar.edit'], load: async () => import('./due/change-screen.tsx') },
  { path: '/items/rules', name: { zh: '自动立项规则', en: 'Opening rules' }, section: 'supervision', needs: ['items.rule'], load: async () => import('./rules/rules-screen.tsx') },
  { path: '/items/rules/new', name: { zh: '新建规则', en: 'New rule' }, section: 'supervision', isInMenu: false, needs: ['items.rule'], load: async () => import('./rules/new-rule-screen.tsx') },
  { path: '/items/rules/$ruleId', name: { zh: '规则', en: 'A rule' }, section: 'supervision', isInMenu: false, needs: ['items.rule'], load: async () => import('./rules/rule-screen.tsx') },
  { path: '/items/$itemId', name: { zh: '事项', en: 'An item' }, section: 'supervision', isInMenu: false, needs: ['items.read'], load: async () => import('./item/item-screen.tsx') },
  { path: '/notices', name: { zh: '消息', en: 'Notices' }, section: 'supervision', needs: ['items.read'], load: async () => import('./notices/notices-screen.tsx') },
];
