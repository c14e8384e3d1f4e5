import type { BoundFigure } from '../bound-figure.ts';
import type { DocumentTree } from '../document-tree.ts';
import { addressOfFigure } from '../revision/revision-line.ts';
import { fatesOf, type ReportEdit } from '../roundtrip/compare-report.ts';
import { accountForEdit, type EditAccount } from '../roundtrip/edit-account.ts';
import type { EditedParagraph } from '../roundtrip/edited-document.ts';
import { linesOf, pairWithReport, type EditedLine } from '../roundtrip/edited-line.ts';
import { touchingDigits, type Stretch } from '../roundtrip/figure-place.ts';
import { assignRoles } from '../roundtrip/line-roles.ts';
import type { Occurrence } from '../roundtrip/locate-figures.ts';
import { treeParts, type PlacedFigure, type TreeLine } from '../roundtrip/tree-parts.ts';
import { typedNumbers } from '../roundtrip/typed-numbers.ts';

/**
 * The account of what was written on screen, of the same form as that of a file returned from Word: what became of every figure
 * and line, and every number typed into the words. `after` was written from `before` by `rewriteWords`, once or several times.
 * Digits typed against a figure make it read as another number: such a figure is told as changed.
 */
export function accountForWriting(before: DocumentTree, after: DocumentTree): EditAccount {
  const told = treeParts(before);
  const parts = pairWithReport({ blocks: treeParts(after).map(part => part.kind === 'line' ? paragraphOf(part) : { kind: 'table', rows: part.rows.map(row => row.map(paragraphOf)) }), binding: undefined, trackedChanges: [], comments: [], unsupported: [] }, told, undefined);
  const lines = linesOf(parts);
  const originals = told.flatMap(part => part.kind === 'line' ? [part] : part.rows.flat());
  const now = new Map(after.figures.map(figure => [figure.key, figure]));
  const printed = new Map<Occurrence, BoundFigure>();
  const homes = homesOf(originals);
  const held = new Map(lines.map(line => [line, line.paragraph.spans.flatMap(({ tag, start, end }): readonly Occurrence[] => {
    const figure = now.get(tag);
    const home = figure === undefined ? undefined : homeOf(figure, homes);
    if (figure === undefined || home === undefined) return [];
    const place = placeOf(line, { start, end }, home);
    printed.set(place, figure);
    return [place];
  })] as const));
  const edit: ReportEdit = {
    before, parts, lines, originals, roles: assignRoles(parts), occurrences: held, ...fatesOf(originals, lines, held), foreign: [],
    typed: typedNumbers(lines, originals, line => held.get(line) ?? []),
  };
  return accountForEdit(edit, { tree: after, printed });
}

function paragraphOf({ text, figures }: TreeLine): EditedParagraph {
  return { kind: 'paragraph', style: undefined, text, spans: figures.map(({ figure, start, end }) => ({ tag: figure.key, start, end })), raised: [], startsPage: false };
}

/** By its key, unless the report was numbered anew meanwhile; else any place that says the same. */
function homeOf(figure: BoundFigure, { byKey, byAddress }: ReturnType<typeof homesOf>): Home | undefined {
  const own = byKey.get(figure.key);
  const address = addressOfFigure(figure);
  return own !== undefined && addressOfFigure(own.placed.figure) === address ? own : byAddress.get(address);
}

interface Home { readonly line: TreeLine; readonly placed: PlacedFigure }

function homesOf(originals: readonly TreeLine[]): { readonly byKey: ReadonlyMap<string, Home>; readonly byAddress: ReadonlyMap<string, Home> } {
  const homes = originals.flatMap(line => line.figures.map(placed => ({ line, placed })));
  return { byKey: new Map(homes.map(home => [home.placed.figure.key, home])), byAddress: new Map(homes.map(home => [addressOfFigure(home.placed.figure), home])) };
}

/** Where a figure stands, with the digits against it that were not against it where it came from: a reader takes them for one number. */
function placeOf({ paragraph: { text, spans } }: EditedLine, { start, end }: Stretch, { line, placed }: Home): Occurrence {
  const { figure } = placed;
  const here = touchingDigits(text, { start, end }, between(spans, { start, end }, text.length));
  const there = touchingDigits(line.text, placed, between(line.figures, placed, line.text.length));
  if (here.before === there.before && here.after === there.after) return { start, end, figure, outcome: 'unchanged' };
  return { start: start - here.before.length, end: end + here.after.length, figure, outcome: 'changed' };
}

function between(places: readonly Stretch[], { start, end }: Stretch, length: number): Stretch {
  return { start: places.findLast(each => each.end <= start)?.end ?? 0, end: places.find(each => each.start >= end)?.start ?? length };
}
