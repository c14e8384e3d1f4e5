import type { Status } from '../../kit/status-glyph.tsx';
import type { CellMark } from './live-sheet.ts';

/** Glyph of a mark: ■ sent back or wrong, ▲ doubtful, unlike the ledger or in conflict, ○ empty, ● corrected. */
export function markGlyph(kind: CellMark['kind']): Status {
  const glyphs = { returned: 'late', wrong: 'late', hard: 'late', conflict: 'lag', soft: 'lag', ledger: 'lag', fixed: 'ok', empty: 'none' } as const satisfies Record<CellMark['kind'], Status>;
  return glyphs[kind];
}
