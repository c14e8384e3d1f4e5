import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { EmptyLine } from '../kit/state-lines.tsx';
import { AppShell } from '../shell/app-shell.tsx';
import { history } from './history.ts';
import { NotFound, screenFrame } from './screen-frame.tsx';
import { screens } from './screens.ts';
import { screenWords } from './words.ts';

const root = createRootRoute({ component: AppShell, notFoundComponent: NotFound });

/** Addresses of all screens. Search texts stay texts: `?period=2021` is a period, not a number. */
export const router = createRouter({
  history,
  routeTree: root.addChildren(screens.map((screen) => createRoute({ getParentRoute: () => root, path: screen.path, component: screenFrame(screen) }))),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(Object.entries(search).map(([name, value]): [string, string] => [name, String(value)])).toString();
    return text === '' ? '' : `?${text}`;
  },
  defaultErrorComponent: Broken,
});

function Broken(): ReactElement {
  const t = useWords(screenWords);
  return <div className="page"><EmptyLine action={<button type="button" className="lnk" onClick={() => window.location.reload()}>{t('reload')}</button>}>{t('broken')}</EmptyLine></div>;
}
