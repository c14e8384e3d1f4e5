export { checkText } from './check-text.ts';
export type { ChangeDirection, CheckedRelation, Comparison, FigureKind, ReadFigure, RelationType, Rounding, Span, TextCheck, Verdict } from './read-figure.ts';
export { readFigures } from './reader/read-figures.ts';
