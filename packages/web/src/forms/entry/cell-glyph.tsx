import type { ReactElement } from 'react';
import { Glyph } from '../../kit/status-glyph.tsx';
import type { SheetRow } from './live-sheet.ts';
import { markGlyph } from './mark-glyph.ts';

/** Glyph at the left of a cell; its words stand in the last column of the row. */
export function CellGlyph({ row, isMarked = false }: { readonly row: SheetRow; readonly isMarked?: boolean }): ReactElement | null {
  const [worst] = row.marks;
  if (isMarked) return <Glyph status="late" />;
  return worst === undefined ? null : <Glyph status={markGlyph(worst.kind)} />;
}
