import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import type { Finding } from './findings.ts';
import { stackNotes, type MarginNote } from './stack-notes.ts';

/** Tops of the notes, and the height they take together. */
export interface MarginTops {
  /** In the order of the notes; undefined for a note there is no room for. Empty where the notes simply follow one another. */
  readonly tops: readonly (number | undefined)[];
  readonly height: number | undefined;
}

const STACKING = { gap: 6, reach: 360 };
const NOWHERE: MarginTops = { tops: [], height: undefined };

/**
 * Places the notes beside the figures they are about, and again whenever sheet or notes change their size or other lines come
 * into sight. Where the notes stand below the text (no margin), nothing is measured.
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
    let frame = 0;
    const onScroll = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    // Scrolling does not bubble: the page scrolls in its own box on a desk, as a document on a phone.
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [measure, sheet, list]);
  return tops;
}

function measured(sheet: HTMLElement, list: HTMLOListElement, findings: readonly Finding[], current: Finding | undefined): MarginTops {
  const notes = [...list.children];
  const [first] = notes;
  if (first === undefined || getComputedStyle(first).position !== 'absolute') return NOWHERE;
  const figures = new Map([...sheet.querySelectorAll<HTMLElement>('.ck-f.noted[data-figure]')].map((element) => [Number(element.dataset['figure']), element]));
  const origin = list.getBoundingClientRect().top;
  const wanted = findings.map((finding, place): MarginNote => {
    const element = figures.get(finding.figures.at(-1) ?? -1);
    return { wanted: element === undefined ? 0 : topOf(element) - origin, height: notes[place]?.getBoundingClientRect().height ?? 0 };
  });
  const at = current === undefined ? undefined : findings.indexOf(current);
  const tops = stackNotes(wanted, at === -1 ? undefined : at, STACKING).map((top) => (top === undefined ? undefined : Math.round(top)));
  return { tops, height: Math.max(0, ...tops.map((top, place) => (top === undefined ? 0 : top + (wanted[place]?.height ?? 0)))) };
}

/**
 * Top of a figure on the screen. A block far from the screen is not laid out, and asking for a figure in it would lay it out:
 * there the top of the block does, until it comes near.
 */
function topOf(element: HTMLElement): number {
  const block = element.closest('.ck-block')?.getBoundingClientRect();
  const isNear = block === undefined || (block.bottom > -innerHeight && block.top < 2 * innerHeight);
  return isNear ? element.getBoundingClientRect().top : block.top;
}

function isSame(left: MarginTops, right: MarginTops): boolean {
  return left.height === right.height && left.tops.length === right.tops.length && left.tops.every((top, place) => top === right.tops[place]);
}
