import { getWorkbench } from '@taizhang/contract';
import { useRouterState } from '@tanstack/react-router';
import { useRoute } from '../api/use-route.ts';
import { useText } from '../i18n/locale.ts';
import { useMenuScreens } from '../screen/screen-list.ts';
import { MENU_SECTIONS, type MenuSection, type ScreenModule } from '../screen/screen-module.ts';
import { screens } from '../screen/screens.ts';

/** A line of the side menu with the screens below it. */
export interface MenuLine {
  readonly section: MenuSection;
  readonly label: string;
  /** Where the line itself leads: its first screen. */
  readonly to: string;
  /** Things waiting there; 0 is not printed. */
  readonly waiting: number;
  readonly isOpen: boolean;
  readonly screens: readonly { readonly path: string; readonly label: string; readonly isCurrent: boolean }[];
}

/** The two-level menu: only screens that exist and that the session's abilities open. */
export function useMenu(): readonly MenuLine[] {
  const text = useText();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const waiting = useWaiting();
  const shown = useMenuScreens();
  const current = currentScreen(path);
  return SECTIONS.flatMap((section): MenuLine[] => {
    const own = shown.filter((screen) => screen.section === section);
    const [first] = own;
    if (first === undefined) return [];
    return [{
      section, label: text(MENU_SECTIONS[section]), to: first.path, waiting: waiting[section] ?? 0, isOpen: current?.section === section,
      screens: own.map((screen) => ({ path: screen.path, label: text(screen.name), isCurrent: isAt(screen, path) })),
    }];
  });
}

/** How much waits for the person signed in, in all and by section. */
export function useWaiting(): Readonly<Partial<Record<MenuSection, number>>> {
  const workbench = useRoute(getWorkbench);
  const tasks = workbench.data?.tasks ?? [];
  return { workbench: tasks.length, forms: tasks.filter((task) => task.kind.startsWith('form_')).length, supervision: tasks.filter((task) => task.kind === 'item').length, reports: tasks.filter((task) => task.kind.startsWith('report_')).length };
}

/** The screen an address belongs to. */
export function currentScreen(path: string): ScreenModule | undefined {
  return screens.find((screen) => screen.path === path) ?? screens.find((screen) => patternOf(screen.path).test(path));
}

const SECTIONS = ['workbench', 'cockpit', 'register', 'forms', 'indicators', 'supervision', 'reports', 'system'] as const satisfies readonly MenuSection[];

function isAt(screen: ScreenModule, path: string): boolean {
  if (screen.path === path) return true;
  const holds = (other: ScreenModule): boolean => other.isInMenu !== false && (other.path === path || (other.path.length > screen.path.length && path.startsWith(`${other.path}/`)));
  return screen.path !== '/' && path.startsWith(`${screen.path}/`) && !screens.some(holds);
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\$\w+/gu, '[^/]+')}$`, 'u');
}
