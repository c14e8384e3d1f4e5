import { createContext, useContext } from 'react';
import { useSession } from '../session/session-context.ts';
import { mayOpen, type ScreenModule } from './screen-module.ts';

/** The screens of the application; a screen that lists others takes them from here, because it is itself on the list. */
export const ScreensContext = createContext<readonly ScreenModule[]>([]);

/** Screens of the menu that the person signed in may open. */
export function useMenuScreens(): readonly ScreenModule[] {
  const { abilities } = useSession();
  return useContext(ScreensContext).filter((screen) => screen.isInMenu !== false && mayOpen(screen, abilities));
}
