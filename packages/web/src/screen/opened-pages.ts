import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';

/** A page the user has open as a tab. */
export interface OpenedPage {
  /** Its path; the same page with another filter is the same tab. */
  readonly key: string;
  /** Path and search it was last seen with. */
  readonly address: string;
  readonly title: string;
}

/** The first page, which cannot be closed. */
export const HOME = '/';
const MOST = 10;
const STORE = 'taizhang.opened-pages';
const listeners = new Set<() => void>();
let pages: readonly OpenedPage[] = withHome(read());

/** The tabs, in the order they were opened. */
export function useOpenedPages(): readonly OpenedPage[] {
  return useSyncExternalStore(subscribe, () => pages);
}

/** Opens a tab or brings its address up to date; beyond ten the oldest one goes. */
export function openPage(page: OpenedPage): void {
  const known = pages.find((other) => other.key === page.key);
  if (known?.address === page.address) return;
  const next = known === undefined ? [...pages, page] : pages.map((other) => (other.key === page.key ? { ...other, address: page.address } : other));
  change(next.length > MOST ? next.filter((other, place) => other.key === HOME || other.key === page.key || place !== firstClosable(next)) : next);
}

/** Closes a tab and says where to go when it was the one shown. */
export function closePage(key: string): string {
  const place = pages.findIndex((page) => page.key === key);
  const neighbour = pages[place + 1] ?? pages[place - 1];
  change(pages.filter((page) => page.key !== key));
  return neighbour?.address ?? HOME;
}

/** Forgets all tabs: the next person at this browser has his own. */
export function closeAllPages(): void {
  change(withHome([]));
}

/** Path of the page a component is drawn in; the router already shows the next address while the old page is still on screen. */
export const PageKeyContext = createContext(HOME);

/** Names the tab and the window after what the page shows. */
export function useTabTitle(title: string): void {
  const key = useContext(PageKeyContext);
  useEffect(() => {
    document.title = `${title} · 台账`;
    const page = pages.find((other) => other.key === key);
    if (page !== undefined && page.title !== title) change(pages.map((other) => (other.key === key ? { ...other, title } : other)));
  }, [key, title]);
}

/** The first page is always open. */
function withHome(all: readonly OpenedPage[]): readonly OpenedPage[] {
  return all.some((page) => page.key === HOME) ? all : [{ key: HOME, address: HOME, title: '' }, ...all];
}

function firstClosable(all: readonly OpenedPage[]): number {
  return all.findIndex((page) => page.key !== HOME);
}

function change(next: readonly OpenedPage[]): void {
  pages = next;
  try {
    sessionStorage.setItem(STORE, JSON.stringify(next));
  } finally {
    for (const listener of listeners) listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): readonly OpenedPage[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isOpenedPage) : [];
  } catch {
    return [];
  }
}

function isOpenedPage(value: unknown): value is OpenedPage {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && 'address' in value && typeof value.address === 'string' && 'title' in value && typeof value.title === 'string';
}
