import type { BoundFigure } from '../bound-figure.ts';
import { FigureBinder } from '../compose/figure-binder.ts';
import { reportNotes } from '../compose/report-notes.ts';
import type { Block, DocumentTree, Inline } from '../document-tree.ts';
import type { FigureReader } from '../figure-reading.ts';
import { MetricHandle } from '../language/metric-handle.ts';
import { FigureAtom } from '../language/output-atom.ts';
import type { PlainDate } from '@taizhang/kernel';
import { overridesOf, overridingReader } from '../override/overriding-reader.ts';
import type { ReportEdit } from './compare-report.ts';
import { TreeBuilder } from './tree-builder.ts';
import type { EditedLine } from './edited-line.ts';
import type { Occurrence } from './locate-figures.ts';
import { keepWording } from './ledger-wording.ts';

/** From what the figures of a returned report are read. */
export interface RereadContext {
  readonly reader: FigureReader;
  /** Day the report speaks from; decides which year is 去年. */
  readonly asOf: PlainDate;
  /** Instant up to which facts were known, ISO 8601. */
  readonly knownAt: string;
}

/** The report in the author's words, every figure read again. */
export interface RebuiltReport {
  readonly tree: DocumentTree;
  /** What each place prints now, by the place in the edited file. */
  readonly printed: ReadonlyMap<Occurrence, BoundFigure>;
}

/** Writes the edited file as a report: the words are the author's, the figures the ledger's, save those overridden by signature. */
export function rebuildReport(edit: ReportEdit, { reader, asOf, knownAt }: RereadContext): RebuiltReport {
  const binder = new FigureBinder(overridingReader(reader, overridesOf(edit.before)), asOf);
  const printed = new Map<Occurrence, BoundFigure>();
  const inlinesOf = (line: EditedLine): readonly Inline[] => {
    const inlines: Inline[] = [];
    const { text } = line.paragraph;
    let at = 0;
    for (const place of edit.occurrences.get(line) ?? []) {
      inlines.push({ kind: 'text', text: text.slice(at, place.start) });
      const figure = bindAgain(binder, place, text.slice(place.start, place.end), edit.before.meta.asOf);
      printed.set(place, figure);
      inlines.push({ kind: 'figure', key: figure.key, text: figure.text });
      at = place.end;
    }
    inlines.push({ kind: 'text', text: text.slice(at) });
    return trimmed(inlines);
  };
  const builder = new TreeBuilder(edit, inlinesOf);
  const { title, titleLines, subtitle, elements, blocks } = builder.build();
  const figures = [...printed.values()];
  for (const { ref } of edit.before.conditions) binder.noteCondition(new MetricHandle(ref, binder, new Map()));
  return {
    printed,
    tree: {
      meta: { ...edit.before.meta, asOf, knownAt },
      title,
      titleLines,
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(elements === undefined ? {} : { elements }),
      blocks: withNotes(blocks, reportNotes(figures)),
      figures,
      missing: figures.filter(figure => figure.state === 'missing'),
      partial: figures.filter(figure => figure.state === 'partial'),
      conditions: binder.conditions,
    },
  };
}

function bindAgain(binder: FigureBinder, { figure, outcome }: Occurrence, said: string, wordedOn: PlainDate): BoundFigure {
  const fresh = binder.bind(new FigureAtom(new MetricHandle(figure.ref, binder, new Map()), figure.aspect, figure.line));
  return outcome === 'changed' ? fresh : { ...fresh, text: keepWording(said, figure, wordedOn, fresh.text) };
}

/** Marks are explained as they are now; a note the author wrote stays where it is. */
function withNotes(blocks: readonly Block[], notes: readonly Block[]): readonly Block[] {
  const ours = new Set(notes.map(note => note.kind === 'note' ? note.text : ''));
  return [...blocks.filter(block => block.kind !== 'note' || !ours.has(block.text)), ...notes];
}

/** Blank edges are layout: the renderer indents. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  return inlines
    .map((inline, index): Inline => {
      if (inline.kind === 'figure') return inline;
      const text = index === 0 ? inline.text.trimStart() : inline.text;
      return { kind: 'text', text: index === inlines.length - 1 ? text.trimEnd() : text };
    })
    .filter(inline => inline.kind === 'figure' || inline.text !== '');
}
