import type { Ability } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import type { ComponentType } from 'react';

/** First level of the menu, in its order; a section without a screen the user may open is not shown. */
export const MENU_SECTIONS = {
  workbench: { zh: '工作台', en: 'Workbench' },
  cockpit: { zh: '驾驶舱', en: 'Cockpit' },
  register: { zh: '登记台账', en: 'Register' },
  forms: { zh: '数据填报', en: 'Returns' },
  indicators: { zh: '指标目标', en: 'Indicators' },
  supervision: { zh: '督查督办', en: 'Supervision' },
  reports: { zh: '工作报告', en: 'Reports' },
  system: { zh: '系统管理', en: 'System' },
} as const satisfies Readonly<Record<string, Localized>>;

export type MenuSection = keyof typeof MENU_SECTIONS;

/** A screen: where it lives, who may open it, where it stands in the menu, and how its code is loaded. */
export interface ScreenModule {
  /** Path of the router, e.g. `/forms/$formId`; the screen reads `$` parts with useScreenParams. */
  readonly path: `/${string}`;
  /** Name in the menu, and of the tab until the page head gives a better one. */
  readonly name: Localized;
  readonly section: MenuSection;
  /** Absent from the menu: a page opened from another. */
  readonly isInMenu?: boolean;
  /** Any one of these opens the screen; empty: everybody signed in. */
  readonly needs: readonly Ability[];
  /** The menu folds to 48 px, for editors that need the width. */
  readonly isSlim?: boolean;
  readonly load: () => Promise<{ readonly Screen: ComponentType }>;
}

/** True when the session's abilities open the screen. */
export function mayOpen(screen: ScreenModule, abilities: readonly Ability[]): boolean {
  return screen.needs.length === 0 || screen.needs.some((ability) => abilities.includes(ability));
}
