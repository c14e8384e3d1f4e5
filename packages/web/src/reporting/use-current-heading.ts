import { useEffect, useState, type RefObject } from 'react';

/** How far below the top of the desk a heading counts as reached. */
const REACHED = 80;

/** The heading the reader is at: the last one that has come to the top of the scrolling desk; the first one before that. */
export function useCurrentHeading(desk: RefObject<HTMLElement | null>, page: unknown): string {
  const [heading, setHeading] = useState('h1');
  useEffect(() => {
    const place = desk.current;
    if (place === null) return undefined;
    let frame = 0;
    const look = (): void => {
      const top = Math.max(0, place.getBoundingClientRect().top) + REACHED;
      const passed = [...place.querySelectorAll<HTMLElement>('[data-anchor]')].filter((element) => element.getBoundingClientRect().top <= top).at(-1);
      setHeading(passed?.dataset['anchor'] ?? 'h1');
    };
    const onScroll = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    // Scrolling does not bubble, but it can be captured: the desk scrolls on a wide screen, the page on a narrow one.
    document.addEventListener('scroll', onScroll, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', onScroll, true);
    };
  }, [desk, page]);
  return heading;
}
