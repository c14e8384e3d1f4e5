import type { BoundFigure } from '../bound-figure.ts';
import type { DocumentTree } from '../document-tree.ts';
import type { FrozenReport } from './frozen-report.ts';

/** One published figure that the ledger would print differently now. */
export interface FigureDifference {
  readonly kind: 'changed' | 'now_missing' | 'no_longer_missing' | 'dropped' | 'added';
  /** The published figure; absent only when the report prints one more now. */
  readonly before?: BoundFigure;
  readonly after?: BoundFigure;
}

/** What changed since publication, figure by figure in the order printed; a figure printed in several places is listed once. */
export function diffFigures(frozen: FrozenReport, current: DocumentTree): readonly FigureDifference[] {
  const before = byPlace(frozen.tree.figures);
  const after = byPlace(current.figures);
  const changes = [...before].flatMap(([place, figure]) => differenceOf(figure, after.get(place)));
  const added = [...after].filter(([place]) => !before.has(place)).map(([, figure]) => ({ kind: 'added', after: figure } as const));
  return [...changes, ...added];
}

function differenceOf(before: BoundFigure, after: BoundFigure | undefined): readonly FigureDifference[] {
  if (after === undefined) return [{ kind: 'dropped', before }];
  if (before.text === after.text && before.value === after.value && before.base === after.base && before.state === after.state) return [];
  if (before.state !== 'missing' && after.state === 'missing') return [{ kind: 'now_missing', before, after }];
  if (before.state === 'missing' && after.state !== 'missing') return [{ kind: 'no_longer_missing', before, after }];
  return [{ kind: 'changed', before, after }];
}

function byPlace(figures: readonly BoundFigure[]): ReadonlyMap<string, BoundFigure> {
  const places = new Map<string, BoundFigure>();
  for (const figure of figures) {
    const place = [figure.ref.metricId, figure.ref.orgId, figure.ref.period, figure.aspect].join(' ');
    if (!places.has(place)) places.set(place, figure);
  }
  return places;
}
