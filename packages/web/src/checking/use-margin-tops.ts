import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import type { Finding } from './findings.ts';
import { stackNotes } from './stack-notes.ts';

/** Tops of the notes, and the height they take together. */
export interface MarginTops {
  readonly tops: readonly number[];
  readonly height: number | undefined;
}

const GAP = 8;
const NOWHERE: MarginTops = { tops: [], height: undefined };

/**
 * Places the notes beside the figures they are about, and again whenever the sheet or a note changes its size. Where the notes
 * stand below the text (no margin), nothing is measured.
 */
export function useMarginTops(sheet: RefObject<HTMLElement | null>, list: RefObject<HTMLOListElement | null>, findings: readonly Finding[], current: Finding | undefined): MarginTops {
  const [tops, setTops] = useState<MarginTops>(NOWHERE);
  const measure = useCallback((): void => {
    const next = sheet.current === null || list.current === null ? NOWHERE : measured(sheet.current, list.current, findings, current);
    setTops((before) => (isSame(before, next) ? before : next));
  }, [sheet, list, findings, current]);
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (sheet.current !== null) observer.observe(sheet.current);
    if (list.current !== null) for (const note of [list.current, ...list.current.children]) observer.observe(note);
    return () => observer.disconnect();
  }, [measure, sheet, list]);
  return tops;
}

function measured(sheet: HTMLElement, list: HTMLOListElement, findings: readonly Finding[], current: Finding | undefined): MarginTops {
  const notes = [...list.children];
  const [first] = notes;
  if (first === undefined || getComputedStyle(first).position !== 'absolute') return NOWHERE;
  const figures = new Map([...sheet.querySelectorAll<HTMLElement>('.ck-f.named[data-figure]')].map((element) => [Number(element.dataset['figure']), element]));
  const origin = list.getBoundingClientRect().top;
  const wanted = findings.map((finding, place) => {
    const element = figures.get(finding.figures.at(-1) ?? -1);
    return { wanted: element === undefined ? 0 : element.getBoundingClientRect().top - origin, height: notes[place]?.getBoundingClientRect().height ?? 0 };
  });
  const tops = stackNotes(wanted, current === undefined ? undefined : findings.indexOf(current), GAP).map(Math.round);
  return { tops, height: (tops.at(-1) ?? 0) + (wanted.at(-1)?.height ?? 0) };
}

function isSame(left: MarginTops, right: MarginTops): boolean {
  return left.height === right.height && left.tops.length === right.tops.length && left.tops.every((top, place) => top === right.tops[place]);
}
