import type { PlainDate } from '@taizhang/kernel';
import type { BoundFigure } from '../bound-figure.ts';
import { FigureBinder } from '../compose/figure-binder.ts';
import { reportNotes } from '../compose/report-notes.ts';
import type { Block, DocumentTree, Inline } from '../document-tree.ts';
import type { FigureAddress } from '../figure-reading.ts';
import { MetricHandle } from '../language/metric-handle.ts';
import { FigureAtom } from '../language/output-atom.ts';
import { overridesOf, overridingReader, type AddressedOverride } from '../override/overriding-reader.ts';
import { keepWording } from './ledger-wording.ts';
import type { RereadContext } from './rebuild-report.ts';

/** Where a figure is read from, and how words are carried over; by default both stay. */
export interface Carry {
  readonly refOf?: (ref: FigureAddress) => FigureAddress;
  readonly wordsOf?: (words: string) => string;
  /** Those the report has, when left out. */
  readonly overrides?: readonly AddressedOverride[];
}

/** A report read again. */
export interface RereadReport {
  readonly tree: DocumentTree;
  /** The new figure for each of the old, by the old key. */
  readonly figures: ReadonlyMap<string, BoundFigure>;
}

/** Reads every figure of a report again and keeps its words, also those an author has written; its template is not asked. */
export function rereadReport(tree: DocumentTree, { reader, asOf, knownAt }: RereadContext, { refOf = ref => ref, wordsOf = words => words, overrides = overridesOf(tree) }: Carry = {}): RereadReport {
  const binder = new FigureBinder(overridingReader(reader, overrides), asOf);
  const old = new Map(tree.figures.map(figure => [figure.key, figure]));
  const figures = new Map<string, BoundFigure>();
  const inline = (each: Inline): Inline => {
    const figure = each.kind === 'figure' ? old.get(each.key) : undefined;
    if (figure === undefined) return { kind: 'text', text: wordsOf(each.text) };
    const fresh = readAgain(binder, figure, refOf, tree.meta.asOf);
    figures.set(figure.key, fresh);
    return { kind: 'figure', key: fresh.key, text: fresh.text };
  };
  const titleLines = tree.titleLines.map(wordsOf);
  const ours = new Set(reportNotes(tree.figures).map(note => note.kind === 'note' ? note.text : ''));
  const blocks = tree.blocks.filter(block => block.kind !== 'note' || !ours.has(block.text)).map(block => carryBlock(block, inline, wordsOf));
  const read = [...figures.values()];
  for (const { ref } of tree.conditions) binder.noteCondition(new MetricHandle(refOf(ref), binder, new Map()));
  return {
    figures,
    tree: {
      meta: { ...tree.meta, asOf, knownAt },
      title: titleLines.join(''), titleLines,
      ...(tree.subtitle === undefined ? {} : { subtitle: wordsOf(tree.subtitle) }),
      ...(tree.elements === undefined ? {} : { elements: tree.elements }),
      blocks: [...blocks, ...reportNotes(read)],
      figures: read, missing: read.filter(figure => figure.state === 'missing'), partial: read.filter(figure => figure.state === 'partial'), conditions: binder.conditions,
    },
  };
}

function readAgain(binder: FigureBinder, figure: BoundFigure, refOf: (ref: FigureAddress) => FigureAddress, wordedOn: PlainDate): BoundFigure {
  const fresh = binder.bind(new FigureAtom(new MetricHandle(refOf(figure.ref), binder, new Map()), figure.aspect, figure.line));
  return { ...fresh, text: keepWording(figure.text, figure, wordedOn, fresh.text) };
}

function carryBlock(block: Block, inline: (each: Inline) => Inline, wordsOf: (words: string) => string): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': return { ...block, inlines: block.inlines.map(inline) };
    case 'recipient':
    case 'note': return { ...block, text: wordsOf(block.text) };
    case 'table':
    case 'chart': return {
      ...block, caption: wordsOf(block.caption), columns: block.columns.map(column => ({ ...column, title: wordsOf(column.title) })), rows: block.rows.map(row => row.map(cell => cell.map(inline))),
    };
    case 'attachment': return { ...block, title: wordsOf(block.title) };
    case 'signature':
    case 'pageBreak': return block;
  }
}
