import type { BoundFigure } from '../bound-figure.ts';
import { FigureBinder } from '../compose/figure-binder.ts';
import { reportNotes } from '../compose/report-notes.ts';
import type { Block, DocumentTree, Inline } from '../document-tree.ts';
import type { FigureAddress, FigureReader } from '../figure-reading.ts';
import { MetricHandle } from '../language/metric-handle.ts';
import { FigureAtom } from '../language/output-atom.ts';
import { keepWording } from '../roundtrip/ledger-wording.ts';
import type { FigureOverride } from './figure-override.ts';
import { overridingReader } from './overriding-reader.ts';

/**
 * Prints one figure of a report by a signed value wherever it stands or is compared, or by the ledger again when none is given. Every
 * other figure stays exactly as it was read, and all keep their keys.
 */
export function signFigure(tree: DocumentTree, reader: FigureReader, ref: FigureAddress, signed: FigureOverride | undefined): DocumentTree {
  const binder = new FigureBinder(overridingReader(reader, signed === undefined ? [] : [{ ...signed, ref }]), tree.meta.asOf);
  const again = (figure: BoundFigure): BoundFigure => {
    if (!isSame(figure.ref, ref)) return figure;
    const fresh = binder.bind(new FigureAtom(new MetricHandle(figure.ref, binder, new Map()), figure.aspect, figure.line));
    return { ...fresh, key: figure.key, text: keepWording(figure.text, figure, tree.meta.asOf, fresh.text) };
  };
  const figures = tree.figures.map(again);
  const texts = new Map(figures.map(({ key, text }) => [key, text]));
  const inline = (each: Inline): Inline => each.kind === 'figure' ? { ...each, text: texts.get(each.key) ?? each.text } : each;
  const ours = new Set(reportNotes(tree.figures).map(note => note.kind === 'note' ? note.text : ''));
  const blocks = tree.blocks.filter(block => block.kind !== 'note' || !ours.has(block.text)).map(block => withInlines(block, inline));
  return {
    ...tree, blocks: [...blocks, ...reportNotes(figures)], figures,
    missing: figures.filter(({ state }) => state === 'missing'), partial: figures.filter(({ state }) => state === 'partial'),
  };
}

function isSame(a: FigureAddress, b: FigureAddress): boolean {
  return a.metricId === b.metricId && a.orgId === b.orgId && a.period === b.period;
}

function withInlines(block: Block, inline: (each: Inline) => Inline): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': return { ...block, inlines: block.inlines.map(inline) };
    case 'table':
    case 'chart': return { ...block, rows: block.rows.map(row => row.map(cell => cell.map(inline))) };
    case 'recipient':
    case 'attachment':
    case 'signature':
    case 'note':
    case 'pageBreak': return block;
  }
}
