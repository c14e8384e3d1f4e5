import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

export interface ScrollAcrossProps {
  /** What is scrolled, for screen readers. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Scrolls a wide table across. Only while something is hidden is it a stop for the keyboard, so that arrows reach the rest. */
export function ScrollAcross({ label, className = '', children }: ScrollAcrossProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [isWider, setIsWider] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const watch = new ResizeObserver(() => setIsWider(current.scrollWidth > current.clientWidth));
    watch.observe(current);
    for (const child of current.children) watch.observe(child);
    return () => watch.disconnect();
  }, []);
  const stop = isWider ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return <div ref={box} className={`scroll-x ${className}`.trim()} {...stop}>{children}</div>;
}
