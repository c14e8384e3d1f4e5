import { fail } from '@taizhang/kernel';
import type { BoundFigure } from '../bound-figure.ts';
import type { ReportEdit } from './compare-report.ts';
import type { EditedLine } from './edited-line.ts';
import type { Stretch } from './figure-place.ts';
import type { RebuiltReport } from './rebuild-report.ts';

/** What is worth telling about a figure of a returned report. */
export type FigureChangeKind =
  /** Another number stands where the ledger's stood. */
  | 'changed'
  /** Other words, the same number. */
  | 'reworded'
  | 'deleted'
  /** It stands in another paragraph. */
  | 'moved'
  /** It stands once more. */
  | 'copied'
  /** The author left it alone; the ledger says otherwise now. */
  | 'restated'
  /** A number typed into the words, without a figure behind it. */
  | 'typed'
  /** A figure of some other report was pasted in. */
  | 'foreign';

/** One figure of a returned report that is not simply as it was. */
export interface FigureChange {
  readonly kind: FigureChangeKind;
  /** The figure as downloaded; absent for typed numbers and figures of other reports. */
  readonly source: BoundFigure | undefined;
  /** As downloaded. */
  readonly before: string | undefined;
  /** As the author left it. */
  readonly edited: string | undefined;
  /** As the new revision prints it; absent where it prints no figure. */
  readonly after: BoundFigure | undefined;
  /** The sentence it stands in, or stood in. */
  readonly near: string;
}

/** The account of a returned report: figures = unchanged + reworded + changed + deleted, and nothing else is left out. */
export interface EditAccount {
  readonly figures: number;
  readonly unchanged: number;
  readonly reworded: number;
  readonly changed: number;
  readonly deleted: number;
  /** Of those still there. */
  readonly moved: number;
  readonly restated: number;
  /** Beside the report's own. */
  readonly copied: number;
  readonly typed: number;
  readonly foreign: number;
  readonly changes: readonly FigureChange[];
  readonly lines: LineAccount;
}

/** Paragraphs and table cells of both sides: the report's = unchanged + edited + deleted, the file's = unchanged + edited + added. */
export interface LineAccount {
  readonly before: number;
  readonly after: number;
  readonly unchanged: number;
  readonly edited: number;
  readonly deleted: number;
  readonly added: number;
  /** Of the unchanged and edited. */
  readonly moved: number;
  readonly edits: readonly LineEdit[];
}

/** One line whose words the author changed. */
export interface LineEdit {
  readonly kind: 'edited' | 'deleted' | 'added';
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Lists everything that became of the figures and the words of a returned report.
 * @throws DomainError conflict should the account not add up, which would mean that something was dropped
 */
export function accountForEdit(edit: ReportEdit, { printed }: RebuiltReport): EditAccount {
  const count = (kind: 'unchanged' | 'reworded' | 'changed'): number => edit.fates.filter(({ place }) => place?.outcome === kind).length;
  const changes = [...edit.fates.flatMap(fate => changesOf(fate, printed)), ...extras(edit, printed)];
  const tally = (kind: FigureChangeKind): number => changes.filter(change => change.kind === kind).length;
  const account = {
    figures: edit.before.figures.length,
    unchanged: count('unchanged'), reworded: count('reworded'), changed: count('changed'), deleted: tally('deleted'),
    moved: tally('moved'), restated: tally('restated'), copied: tally('copied'), typed: tally('typed'), foreign: tally('foreign'),
    changes, lines: accountForLines(edit),
  };
  if (account.figures !== account.unchanged + account.reworded + account.changed + account.deleted) {
    fail('conflict', { zh: '数字的去向合计不符，未予接收。', en: 'The figures of the file do not add up to those of the report.' });
  }
  return account;
}

function changesOf({ figure, place, line, home, isMoved }: ReportEdit['fates'][number], printed: RebuiltReport['printed']): readonly FigureChange[] {
  const told = { source: figure, before: figure.text };
  if (place === undefined || line === undefined) return [{ ...told, kind: 'deleted', edited: undefined, after: undefined, near: sentenceAround(home.text, placeOf(home, figure)) }];
  const after = printed.get(place);
  const whole = { ...told, edited: textAt(line, place), after, near: sentenceAround(line.paragraph.text, place) };
  const kinds: readonly FigureChangeKind[] = [
    ...place.outcome === 'unchanged' ? (after !== undefined && after.text !== figure.text ? ['restated' as const] : []) : [place.outcome],
    ...isMoved ? ['moved' as const] : [],
  ];
  return kinds.map(kind => ({ ...whole, kind }));
}

function extras({ copied, typed, foreign }: ReportEdit, printed: RebuiltReport['printed']): readonly FigureChange[] {
  const bare = { source: undefined, before: undefined, after: undefined };
  return [
    ...copied.map(({ place, line }): FigureChange => ({
      kind: 'copied', source: place.figure, before: place.figure.text, edited: textAt(line, place), after: printed.get(place), near: sentenceAround(line.paragraph.text, place),
    })),
    ...typed.map((place): FigureChange => ({ ...bare, kind: 'typed', edited: place.surface, near: sentenceAround(place.line.paragraph.text, place) })),
    ...foreign.map((place): FigureChange => ({ ...bare, kind: 'foreign', edited: textAt(place.line, place), near: sentenceAround(place.line.paragraph.text, place) })),
  ];
}

function accountForLines({ lines, originals }: ReportEdit): LineAccount {
  const kept = new Set(lines.flatMap(({ original }) => original ?? []));
  const isLaid = ({ text }: { readonly text: string }): boolean => text.trim() !== '';
  const told = lines.filter(line => line.original !== undefined || isLaid(line.paragraph));
  const before = originals.filter(line => kept.has(line) || isLaid(line));
  const edits: readonly LineEdit[] = [
    ...told.flatMap((line): readonly LineEdit[] => {
      const after = line.paragraph.text;
      if (line.original === undefined) return [{ kind: 'added', before: undefined, after }];
      return line.original.text === after ? [] : [{ kind: 'edited', before: line.original.text, after }];
    }),
    ...before.filter(line => !kept.has(line)).map((line): LineEdit => ({ kind: 'deleted', before: line.text, after: undefined })),
  ];
  const tally = (kind: LineEdit['kind']): number => edits.filter(edit => edit.kind === kind).length;
  return {
    before: before.length, after: told.length, unchanged: kept.size - tally('edited'), edited: tally('edited'), deleted: tally('deleted'), added: tally('added'),
    moved: told.filter(({ isMoved }) => isMoved).length, edits,
  };
}

function textAt({ paragraph }: EditedLine, { start, end }: Stretch): string {
  return paragraph.text.slice(start, end);
}

function placeOf(home: ReportEdit['fates'][number]['home'], figure: BoundFigure): Stretch {
  return home.figures.find(placed => placed.figure.key === figure.key) ?? { start: 0, end: 0 };
}

/** The sentence around a place, short enough for a list. */
function sentenceAround(text: string, { start, end }: Stretch): string {
  const from = Math.max(text.lastIndexOf('。', start - 1) + 1, text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_SIDE, 0);
  const stop = text.slice(end).search(/[。\n]/u);
  const to = Math.min(stop < 0 ? text.length : end + stop + 1, end + LONGEST_SIDE);
  return text.slice(from, to).trim();
}

const LONGEST_SIDE = 40;
