import type { FigureMark } from '../figure-marks.ts';
import type { PageNode } from '../page-node.ts';
import { findPlace, type PagePlace } from '../page-place.ts';
import type { ListedChange } from './change-list.ts';

/** Where the changes of a file stand on the page it becomes. */
export interface ChangePlaces {
  readonly places: ReadonlyMap<string, PagePlace>;
  /** Marks for the figures of the new page that changed. */
  readonly marks: ReadonlyMap<string, FigureMark>;
  /** The change a figure of the new page belongs to. */
  readonly changeOf: ReadonlyMap<string, ListedChange>;
}

/** Looks the changes up on the page; the page numbers its figures anew, so sentence and text decide. What was deleted stands nowhere. */
export function changePlaces(nodes: readonly PageNode[], changes: readonly ListedChange[]): ChangePlaces {
  const places = new Map<string, PagePlace>();
  const marks = new Map<string, FigureMark>();
  const changeOf = new Map<string, ListedChange>();
  for (const listed of changes) {
    const { kind, near, after } = listed.change;
    const place = findPlace(nodes, near, after, changeOf);
    if (place === undefined) continue;
    places.set(listed.key, place);
    if (place.figureKey === undefined || kind === 'deleted') continue;
    marks.set(place.figureKey, { verdict: kind === 'changed' ? 'wrong' : 'confirm', ledgerNow: undefined });
    changeOf.set(place.figureKey, listed);
  }
  return { places, marks, changeOf };
}
