import type { DocumentTree } from '../document-tree.ts';
import type { EditedDocument, EditedParagraph, EditedTable, Unsupported } from './edited-document.ts';
import { figureTag, readChartTag } from './report-binding.ts';

/**
 * The edited file with each chart of the report as the table of figures it was drawn from; pictures of another report are named
 * as what a report cannot hold. Without a code the place among the charts decides.
 */
export function recogniseCharts(file: EditedDocument, before: DocumentTree, code: string | undefined): EditedDocument {
  const charts = before.blocks.filter(block => block.kind === 'chart');
  const unknown: Unsupported[] = [];
  const blocks = file.blocks.flatMap((block): EditedDocument['blocks'] => {
    if (block.kind !== 'picture') return [block];
    const read = readChartTag(block.tag);
    const chart = read === undefined || (code !== undefined && read.code !== code) ? undefined : charts[read.place - 1];
    if (read === undefined || chart === undefined) {
      unknown.push({ kind: 'picture', near: block.near });
      return [];
    }
    const head = chart.columns.map(({ title }) => paragraphOf([{ kind: 'text', text: title }], code));
    const table: EditedTable = { kind: 'table', chart: read.place, rows: [head, ...chart.rows.map(row => row.map(cell => paragraphOf(cell, code)))] };
    return [table];
  });
  return { ...file, blocks, unsupported: [...file.unsupported, ...unknown] };
}

function paragraphOf(inlines: readonly ({ readonly kind: 'text'; readonly text: string } | { readonly kind: 'figure'; readonly key: string; readonly text: string })[], code: string | undefined): EditedParagraph {
  const spans: { readonly tag: string; readonly start: number; readonly end: number }[] = [];
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'figure') spans.push({ tag: figureTag(inline.key, code), start: text.length, end: text.length + inline.text.length });
    text += inline.text;
  }
  return { kind: 'paragraph', style: undefined, text, spans, raised: [], startsPage: false };
}
