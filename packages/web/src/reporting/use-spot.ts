import { useEffect, useState, type RefObject } from 'react';

/** The block of the page that is pointed out, and how to point out another. */
export interface Spot {
  readonly block: number | undefined;
  readonly show: (block: number | undefined) => void;
}

/** Points out a block of the official page and brings it into sight, again also when it is asked for twice; `page` is what may have to be drawn first. */
export function useSpot(desk: RefObject<HTMLElement | null>, page?: unknown): Spot {
  const [spot, setSpot] = useState<{ readonly block: number | undefined }>({ block: undefined });
  useEffect(() => {
    if (spot.block !== undefined) desk.current?.querySelector('[data-spot]')?.scrollIntoView({ block: 'center' });
  }, [desk, spot, page]);
  return { block: spot.block, show: (block) => setSpot({ block }) };
}
