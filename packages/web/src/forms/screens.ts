import type { ScreenModule } from '../screen/screen-module.ts';

/** 数据填报: filling in, reviewing, importing. Tasks of the workbench and facts of the ledger link to these addresses. */
export const formScreens: readonly ScreenModule[] = [
  { path: '/forms', name: { zh: '我的填报', en: 'My returns' }, section: 'forms', needs: ['forms.fill'], load: async () => import('./filings/my-filings-screen.tsx') },
  { path: '/filings', name: { zh: '审核催报', en: 'Review' }, section: 'forms', needs: ['forms.review', 'forms.urge'], load: async () => import('./filings/review-screen.tsx') },
  { path: '/forms/excel', name: { zh: 'Excel 导入', en: 'Excel import' }, section: 'forms', needs: ['forms.fill'], load: async () => import('./imports/excel-screen.tsx') },
  { path: '/forms/figures', name: { zh: '数据导入', en: 'Figure import' }, section: 'forms', needs: ['figures.import'], load: async () => import('./imports/figures-screen.tsx') },
  { path: '/forms/imports', name: { zh: '导入记录', en: 'Import history' }, section: 'forms', needs: ['figures.import', 'forms.fill'], load: async () => import('./imports/history-screen.tsx') },
  { path: '/forms/catalogue', name: { zh: '表单目录', en: 'Form catalogue' }, section: 'forms', needs: ['forms.read'], load: async () => import('./catalogue/catalogue-screen.tsx') },
  { path: '/forms/$formId/$period/$orgId', name: { zh: '填报表', en: 'Return' }, section: 'forms', isInMenu: false, needs: ['forms.read', 'forms.fill', 'forms.review'], load: async () => import('./entry/entry-screen.tsx') },
];
