import { useParams, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { history } from './history.ts';

/** Search part of an address; undefined leaves a field out. */
export type ScreenSearch = Readonly<Record<string, string | undefined>>;

/** Address of a screen with its search. */
export function screenAddress(path: string, search: ScreenSearch = {}): string {
  const given = Object.entries(search).flatMap(([name, value]): [string, string][] => (value === undefined || value === '' ? [] : [[name, value]]));
  const text = new URLSearchParams(given).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Goes to a screen. */
export function useGoTo(): (path: string, search?: ScreenSearch) => void {
  return goTo;
}

/** The `$` parts of the path of the screen. */
export function useScreenParams(): Readonly<Record<string, string | undefined>> {
  return useParams({ strict: false });
}

/** What the address asks the screen to show, and how to change it; going back in the browser undoes a change. */
export function useScreenSearch(): readonly [search: ScreenSearch, change: (part: ScreenSearch) => void] {
  const location = useRouterState({ select: (state) => ({ pathname: state.location.pathname, text: state.location.searchStr }), structuralSharing: true });
  const search = useMemo(() => Object.fromEntries(new URLSearchParams(location.text)), [location.text]);
  const change = useCallback((part: ScreenSearch) => history.push(screenAddress(location.pathname, { ...search, ...part })), [location.pathname, search]);
  return [search, change];
}

function goTo(path: string, search?: ScreenSearch): void {
  history.push(screenAddress(path, search));
}
