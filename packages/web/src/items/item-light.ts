import type { ItemBrief } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import type { Status } from '../kit/status-glyph.tsx';
import { itemWords } from './words.ts';

const GLYPHS = { green: 'ok', blue: 'pri', yellow: 'lag', orange: 'lag', red: 'late' } as const satisfies Record<ItemBrief['light'], Status>;

/** Glyph and word of how urgent an item is; one that is closed says whether it was in time. */
export function lightOfItem({ light, lightName, state, isLate }: Pick<ItemBrief, 'light' | 'lightName' | 'state' | 'isLate'>): { readonly status: Status; readonly name: Localized } {
  if (!state.isFinal) return { status: GLYPHS[light], name: lightName };
  return isLate ? { status: 'late', name: itemWords.closedLate } : { status: 'ok', name: itemWords.closed };
}
