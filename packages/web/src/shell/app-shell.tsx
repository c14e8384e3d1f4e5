import { Outlet, useRouterState } from '@tanstack/react-router';
import { useCallback, useState, type ReactElement } from 'react';
import { FigureDrawerProvider } from '../figure/figure-drawer.tsx';
import { useWords } from '../i18n/locale.ts';
import { ScreensContext } from '../screen/screen-list.ts';
import { screens } from '../screen/screens.ts';
import { OpenedTabs } from './opened-tabs.tsx';
import { PhoneMenu } from './phone-menu.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';
import { currentScreen } from './use-menu.ts';
import { shellWords } from './words.ts';

/** The frame around every screen. */
export function AppShell(): ReactElement {
  const t = useWords(shellWords);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const closeMenu = useCallback(() => setIsMenuOpen(false), []);
  const isSlim = currentScreen(path)?.isSlim === true;
  return (
    <ScreensContext value={screens}>
      <FigureDrawerProvider>
        <a className="skip" href="#page">{t('skip')}</a>
        <div className={isSlim ? 'app slim' : 'app'}>
          <TopBar onOpenMenu={() => setIsMenuOpen(true)} />
          <SideMenu />
          <PhoneMenu isOpen={isMenuOpen} onClose={closeMenu} />
          <main className="main" id="page" tabIndex={-1}>
            {!isSlim && <OpenedTabs />}
            <Outlet />
          </main>
        </div>
      </FigureDrawerProvider>
    </ScreensContext>
  );
}
