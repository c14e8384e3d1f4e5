import type { ScreenModule } from '../screen/screen-module.ts';

/** 驾驶舱. */
export const cockpitScreens: readonly ScreenModule[] = [
  { path: '/cockpit', name: { zh: '全县总览', en: 'Overview' }, section: 'cockpit', needs: ['figures.read'], load: async () => import('./cockpit-screen.tsx') },
  { path: '/cockpit/units', name: { zh: '乡镇对照', en: 'Townships' }, section: 'cockpit', needs: ['figures.read'], load: async () => import('./units-screen.tsx') },
];
