import type { SheetRow } from './live-sheet.ts';

/** Ground and inner border of a cell: e typed, d from the ledger, c computed; ret returned or wrong, ask doubtful. */
export function cellClass({ item, marks }: SheetRow, isMarked = false): string {
  const ground = item.entry === 'computed' ? 'c' : item.entry === 'prefilled' ? 'd' : 'e';
  const [worst] = marks;
  if (isMarked) return `${ground} ret`;
  switch (worst?.kind) {
    case 'returned':
    case 'wrong':
    case 'hard':
      return `${ground} ret`;
    case 'conflict':
    case 'soft':
    case 'ledger':
      return `${ground} ask`;
    case 'fixed':
    case 'empty':
    case undefined:
      return ground;
  }
}
