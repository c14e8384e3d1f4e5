import type { ScreenModule } from '../screen/screen-module.ts';

/** Pages of one's own account. */
export const sessionScreens: readonly ScreenModule[] = [
  { path: '/password', name: { zh: '修改密码', en: 'Change password' }, section: 'system', isInMenu: false, needs: [], load: async () => import('./own-password-screen.tsx') },
  { path: '/mail', name: { zh: '消息接收', en: 'How notices reach me' }, section: 'system', isInMenu: false, needs: [], load: async () => import('./own-mail-screen.tsx') },
];
