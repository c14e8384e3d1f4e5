import { useMatch, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, type ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { EmptyLine, SkeletonRows } from '../kit/state-lines.tsx';
import { useSession } from '../session/session-context.ts';
import { openPage, PageKeyContext } from './opened-pages.ts';
import { ScreenLink } from './screen-link.tsx';
import { mayOpen, type ScreenModule } from './screen-module.ts';
import { screenWords } from './words.ts';

/** Makes the route component of a screen: its tab, its ability check, its code loaded when opened. */
export function screenFrame(screen: ScreenModule): () => ReactElement {
  const Content = lazy(async () => ({ default: (await screen.load()).Screen }));
  return function ScreenFrame() {
    const text = useText();
    const { abilities } = useSession();
    const key = useMatch({ strict: false, select: (match) => match.pathname });
    const location = useRouterState({ select: (state) => ({ pathname: state.location.pathname, address: `${state.location.pathname}${state.location.searchStr}` }), structuralSharing: true });
    const isAllowed = mayOpen(screen, abilities);
    const name = text(screen.name);
    useEffect(() => {
      if (isAllowed && location.pathname === key) openPage({ key, address: location.address, title: name });
    }, [isAllowed, key, location, name]);
    const content = useMemo(() => <Content />, []);
    if (!isAllowed) return <NotAllowed />;
    return <PageKeyContext value={key}><Suspense fallback={<div className="page"><SkeletonRows rows={14} /></div>}>{content}</Suspense></PageKeyContext>;
  };
}

function NotAllowed(): ReactElement {
  const t = useWords(screenWords);
  return <div className="page"><EmptyLine action={<ScreenLink to="/">{t('home')}</ScreenLink>}>{t('notAllowed')}</EmptyLine></div>;
}

/** No screen has this address. */
export function NotFound(): ReactElement {
  const t = useWords(screenWords);
  return <div className="page"><EmptyLine action={<ScreenLink to="/">{t('home')}</ScreenLink>}>{t('notFound')}</EmptyLine></div>;
}
