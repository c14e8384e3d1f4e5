import type { ScreenModule } from '../screen/screen-module.ts';

/** 系统管理. */
export const adminScreens: readonly ScreenModule[] = [
  { path: '/system/organisation', name: { zh: '机构', en: 'Organisation' }, section: 'system', needs: ['organisation.read'], load: async () => import('./organisation/organisation-screen.tsx') },
  { path: '/system/accounts', name: { zh: '账号', en: 'Accounts' }, section: 'system', needs: ['accounts.read'], load: async () => import('./accounts/accounts-screen.tsx') },
  { path: '/system/audit', name: { zh: '操作日志', en: 'Audit log' }, section: 'system', needs: ['audit.read'], load: async () => import('./audit/audit-screen.tsx') },
  { path: '/system/calendar', name: { zh: '工作日历', en: 'Calendar' }, section: 'system', needs: ['calendar.edit', 'system.read'], load: async () => import('./calendar/calendar-screen.tsx') },
  { path: '/system/outward', name: { zh: '对外通知', en: 'Notices going out' }, section: 'system', needs: ['outward.edit'], load: async () => import('./outward/outward-screen.tsx') },
  { path: '/system/status', name: { zh: '系统状态', en: 'System' }, section: 'system', needs: ['system.read'], load: async () => import('./system/system-screen.tsx') },
];
