import type { ScreenModule } from '../screen/screen-module.ts';

/** 数字核校. */
export const checkingScreens: readonly ScreenModule[] = [
  { path: '/reports/check', name: { zh: '数字核校', en: 'Figure check' }, section: 'reports', needs: ['reports.read'], load: async () => import('./check-screen.tsx') },
];
