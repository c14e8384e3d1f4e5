import type { ScreenModule } from '../screen/screen-module.ts';

/** 工作报告. */
export const reportingScreens: readonly ScreenModule[] = [
  { path: '/reports', name: { zh: '工作报告', en: 'Reports' }, section: 'reports', needs: ['reports.read'], load: async () => import('./report-list-screen.tsx') },
  { path: '/reports/templates', name: { zh: '报告模板', en: 'Report templates' }, section: 'reports', needs: ['reports.read'], load: async () => import('./templates/template-list-screen.tsx') },
  { path: '/reports/templates/new', name: { zh: '带入上期报告', en: 'Bring in a report' }, section: 'reports', isInMenu: false, needs: ['reports.compose'], isSlim: true, load: async () => import('./templates/bring-in-screen.tsx') },
  { path: '/reports/templates/$templateId', name: { zh: '报告模板', en: 'Report template' }, section: 'reports', isInMenu: false, needs: ['reports.read'], isSlim: true, load: async () => import('./templates/own-template-screen.tsx') },
  { path: '/reports/$reportId', name: { zh: '工作报告', en: 'Report' }, section: 'reports', isInMenu: false, needs: ['reports.read'], isSlim: true, load: async () => import('./report-screen.tsx') },
  { path: '/reports/$reportId/uploads', name: { zh: '传回 Word', en: 'Return Word file' }, section: 'reports', isInMenu: false, needs: ['reports.read'], isSlim: true, load: async () => import('./returned/upload-screen.tsx') },
  { path: '/reports/$reportId/comparison', name: { zh: '版本比对', en: 'Compare revisions' }, section: 'reports', isInMenu: false, needs: ['reports.read'], isSlim: true, load: async () => import('./revision/comparison-screen.tsx') },
];
