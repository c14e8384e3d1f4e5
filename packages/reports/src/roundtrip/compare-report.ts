import type { BoundFigure } from '../bound-figure.ts';
import type { DocumentTree } from '../document-tree.ts';
import type { EditedDocument } from './edited-document.ts';
import { linesOf, pairWithReport, type EditedLine, type EditedPart } from './edited-line.ts';
import { recogniseCharts } from './recognise-charts.ts';
import type { Stretch } from './figure-place.ts';
import { assignRoles, mayHoldFigures } from './line-roles.ts';
import { locateFigures, type ForeignPlace, type Occurrence } from './locate-figures.ts';
import { treeParts, type LineRole, type TreeLine } from './tree-parts.ts';
import { typedNumbers, type TypedNumber } from './typed-numbers.ts';

/** What became of one figure of the report. */
export interface FigureFate {
  readonly figure: BoundFigure;
  /** Absent when it was deleted. */
  readonly place: Occurrence | undefined;
  readonly line: EditedLine | undefined;
  /** Where it stood. */
  readonly home: TreeLine;
  /** It stands in another line than it was written in. */
  readonly isMoved: boolean;
}

/** A figure that stands once more than it was written. */
export interface CopiedFigure {
  readonly place: Occurrence;
  readonly line: EditedLine;
}

/** An edited file held against the report it was written from. */
export interface ReportEdit {
  readonly before: DocumentTree;
  readonly parts: readonly EditedPart[];
  readonly lines: readonly EditedLine[];
  readonly originals: readonly TreeLine[];
  readonly roles: ReadonlyMap<EditedLine, LineRole>;
  readonly occurrences: ReadonlyMap<EditedLine, readonly Occurrence[]>;
  /** One for each figure of the report. */
  readonly fates: readonly FigureFate[];
  readonly copied: readonly CopiedFigure[];
  readonly typed: readonly TypedNumber[];
  readonly foreign: readonly ForeignPlace[];
}

/** Compares an edited file with the tree it was written from; `code` is that of the download, absent in a file without binding. */
export function compareReport(before: DocumentTree, document: EditedDocument, code: string | undefined): ReportEdit {
  const told = treeParts(before);
  const parts = pairWithReport(recogniseCharts(document, before, code), told, code);
  const lines = linesOf(parts);
  const originals = told.flatMap(part => part.kind === 'line' ? [part] : part.rows.flat());
  const roles = assignRoles(parts);
  const { occurrences, foreign } = locateFigures(lines.filter(line => mayHoldFigures(roles.get(line))), originals, code);
  const held = new Map(lines.map(line => [line, occurrences.get(line) ?? []] as const));
  const { fates, copied } = fatesOf(originals, lines, held);
  const foreignIn = (line: EditedLine): readonly Stretch[] => foreign.filter(place => place.line === line);
  const typed = typedNumbers(lines, originals, line => [...held.get(line) ?? [], ...foreignIn(line)]);
  return { before, parts, lines, originals, roles, occurrences: held, fates, copied, typed, foreign };
}

/** What became of each figure: of several places the one in its old line is the figure, the others are copies. */
export function fatesOf(originals: readonly TreeLine[], lines: readonly EditedLine[], held: ReadonlyMap<EditedLine, readonly Occurrence[]>): Pick<ReportEdit, 'fates' | 'copied'> {
  const found = new Map<string, CopiedFigure[]>();
  for (const line of lines) {
    for (const place of held.get(line) ?? []) {
      const places = found.get(place.figure.key);
      if (places === undefined) found.set(place.figure.key, [{ place, line }]);
      else places.push({ place, line });
    }
  }
  const fates: FigureFate[] = [];
  const copied: CopiedFigure[] = [];
  for (const home of originals) {
    for (const { figure } of home.figures) {
      const places = found.get(figure.key) ?? [];
      // Of several, the one in its old line is the figure and the others are copies.
      const own = places.find(({ line }) => line.original === home) ?? places[0];
      fates.push({ figure, home, place: own?.place, line: own?.line, isMoved: own !== undefined && own.line.original !== home });
      copied.push(...places.filter(each => each !== own));
    }
  }
  return { fates, copied };
}
