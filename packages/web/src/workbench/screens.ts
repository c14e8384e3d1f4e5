import type { ScreenModule } from '../screen/screen-module.ts';

/** The first page. */
export const workbenchScreens: readonly ScreenModule[] = [
  { path: '/', name: { zh: '工作台', en: 'Workbench' }, section: 'workbench', needs: [], load: async () => import('./workbench-screen.tsx') },
];
