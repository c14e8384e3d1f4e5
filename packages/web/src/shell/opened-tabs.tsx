import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { history } from '../screen/history.ts';
import { closePage, HOME, useOpenedPages, type OpenedPage } from '../screen/opened-pages.ts';
import { ScreenLink } from '../screen/screen-link.tsx';
import { MENU_SECTIONS } from '../screen/screen-module.ts';
import { shellWords } from './words.ts';

/** Tabs of the opened pages. Arrow keys walk them, Delete closes the one in focus. */
export function OpenedTabs(): ReactElement {
  const t = useWords(shellWords);
  const text = useText();
  const here = useRouterState({ select: (state) => state.location.pathname });
  const pages = useOpenedPages();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise here, which React would take for the effect's clean-up.
    list.current?.querySelector('.on')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here]);
  const close = (page: OpenedPage): void => {
    const next = closePage(page.key);
    if (page.key === here) history.push(next);
  };
  const walk = (event: KeyboardEvent<HTMLAnchorElement>, page: OpenedPage): void => {
    const item = event.currentTarget.parentElement;
    const neighbour = event.key === 'ArrowRight' ? item?.nextElementSibling : event.key === 'ArrowLeft' ? item?.previousElementSibling : undefined;
    if (neighbour) neighbour.querySelector('a')?.focus();
    else if (event.key === 'Delete' && page.key !== HOME) close(page);
    else return;
    event.preventDefault();
  };
  return (
    <nav aria-label={t('openedPages')}>
      <ul className="tabs" ref={list}>
        {pages.map((page) => (
          <li key={page.key} className={page.key === here ? 'on' : undefined}>
            <ScreenLink to={page.address} isCurrent={page.key === here} onKeyDown={(event) => walk(event, page)}>{page.title === '' ? text(MENU_SECTIONS.workbench) : page.title}</ScreenLink>
            {page.key !== HOME && <button type="button" tabIndex={-1} aria-label={t('closePage', { title: page.title })} onClick={() => close(page)}>×</button>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
