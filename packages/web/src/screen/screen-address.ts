import { useParams, useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

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
  const router = useRouter();
  return useCallback((path, search) => router.history.push(screenAddress(path, search)), [router]);
}

/** The `$` parts of the path of the screen. */
export function useScreenParams(): Readonly<Record<string, string | undefined>> {
  return useParams({ strict: false });
}

/** What the address asks the screen to show, and how to change it; going back in the browser undoes a change. */
export function useScreenSearch(): readonly [search: ScreenSearch, change: (part: ScreenSearch) => void] {
  const router = useRouter();
  const location = useRouterState({ select: (state) => ({ pathname: state.location.pathname, text: state.location.searchStr }), structuralSharing: true });
  const search = useMemo(() => Object.fromEntries(new URLSearchParams(location.text)), [location.text]);
  const change = useCallback((part: ScreenSearch) => router.history.push(screenAddress(location.pathname, { ...search, ...part })), [router, location.pathname, search]);
  return [search, change];
}
