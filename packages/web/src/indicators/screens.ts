import type { ScreenModule } from '../screen/screen-module.ts';

/** 指标目标. */
export const indicatorScreens: readonly ScreenModule[] = [
  { path: '/targets', name: { zh: '年度目标', en: 'Targets' }, section: 'indicators', needs: ['figures.read'], load: async () => import('./targets-screen.tsx') },
  { path: '/indicators', name: { zh: '指标目录', en: 'Catalogue' }, section: 'indicators', needs: ['figures.read'], load: async () => import('./catalogue-screen.tsx') },
];
