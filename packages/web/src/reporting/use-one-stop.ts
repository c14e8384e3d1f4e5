import { useCallback, useLayoutEffect, useRef, type KeyboardEvent, type RefCallback } from 'react';

/** What a list spreads on its element. */
export interface OneStop {
  readonly ref: RefCallback<HTMLElement>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Makes a long list one stop of the Tab key: arrows, Home and End walk what is marked `data-stop` in it. */
export function useOneStop(): OneStop {
  const list = useRef<HTMLElement | null>(null);
  // Lines come and go with folding, so after every drawing exactly one of those now there must be reachable.
  useLayoutEffect(() => settle(stopsOf(list.current)));
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>): void => {
    const stops = stopsOf(list.current);
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at === -1) return;
    const by = STEPS[event.key];
    const to = by === undefined ? { Home: 0, End: stops.length - 1 }[event.key] : Math.min(stops.length - 1, Math.max(0, at + by));
    if (to === undefined) return;
    event.preventDefault();
    stops[to]?.focus();
  }, []);
  const onFocus = useCallback((): void => {
    const stops = stopsOf(list.current);
    if (!stops.some((stop) => stop === document.activeElement)) return;
    for (const stop of stops) stop.tabIndex = stop === document.activeElement ? 0 : -1;
  }, []);
  const ref = useCallback((element: HTMLElement | null): void => {
    list.current = element;
    settle(stopsOf(element));
  }, []);
  return { ref, onKeyDown, onFocus };
}

function stopsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
}

function settle(stops: readonly HTMLElement[]): void {
  const marked = stops.filter((stop) => stop.getAttribute('tabindex') === '0');
  const kept = stops.find((stop) => stop === document.activeElement) ?? (marked.length === 1 ? marked[0] : stops[0]);
  for (const stop of stops) stop.tabIndex = stop === kept ? 0 : -1;
}
