import type { ScreenModule } from '../screen/screen-module.ts';

/** 工作报告. */
export const reportingScreens: readonly ScreenModule[] = [
  { path: '/reports', name: { zh: '工作报告', en: 'Reports' }, section: 'reports', needs: ['reports.read'], load: async () => import('./report-list-screen.tsx') },
  { path: '/reports/$reportId', name: { zh: '工作报告', en: 'Report' }, section: 'reports', isInMenu: false, needs: ['reports.read'], isSlim: true, load: async () => import('./report-screen.tsx') },
  { path: '/reports/$reportId/uploads', name: { zh: '传回 Word', en: 'Return Word file' }, section: 'reports', isInMenu: false, needs: ['reports.read'], isSlim: true, load: async () => import('./returned/upload-screen.tsx') },
  { path: '/reports/$reportId/comparison', name: { zh: '版本比对', en: 'Compare revisions' }, section: 'reports', isInMenu: false, needs: ['reports.read'], isSlim: true, load: async () => import('./revision/comparison-screen.tsx') },
];
