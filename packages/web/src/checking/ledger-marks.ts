import type { LedgerMatchView, TextCheckView } from '@taizhang/contract';

export type LedgerMatch = LedgerMatchView;

/** The figures of the text that are the ledger's, by their place among all figures. */
export function ledgerByFigure({ ledger }: TextCheckView): ReadonlyMap<number, LedgerMatch> {
  return new Map(ledger.map((match) => [match.figure, match]));
}

/** The figures the ledger says otherwise, in reading order. */
export function figuresThatDiffer({ ledger }: TextCheckView): readonly number[] {
  return ledger.filter(({ agrees }) => agrees === false).map(({ figure }) => figure).sort((left, right) => left - right);
}
