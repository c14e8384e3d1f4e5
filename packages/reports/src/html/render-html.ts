import { marksOf, type BoundFigure } from '../bound-figure.ts';
import type { Block, DocumentTree, Inline } from '../document-tree.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { attachmentsOf } from '../elements/element-lines.ts';
import { escapeHtml } from './escape-html.ts';
import { renderHead, renderImprint, renderSignature } from './render-elements.ts';

/** How the preview is to be used. */
export interface HtmlOptions {
  /** Figures can be opened: they take focus and act as buttons. */
  readonly figureLinks?: boolean;
}

/**
 * The report as one `article`, without style sheet. Figures are `span[data-figure]` with the state as a class
 * (figure-ok, figure-partial, figure-undefined, figure-missing; figure-demo, figure-flagged, figure-overridden), so that a screen can open them.
 */
export function renderHtml(tree: DocumentTree, options: HtmlOptions = {}): string {
  const print = inlinePrinter(tree, options);
  const title = tree.titleLines.map(escapeHtml).join('<br>');
  const subtitle = tree.subtitle === undefined ? '' : `<p class="report-subtitle">${escapeHtml(tree.subtitle)}</p>\n`;
  const blocks = tree.blocks.map(block => renderBlock(block, tree, print)).join('\n');
  return `<article class="report" lang="zh-CN">\n${renderHead(tree)}<h1 class="report-title">${title}</h1>\n${subtitle}${blocks}\n${renderImprint(tree)}</article>\n`;
}

/** Each block of the report by itself, in order: for a screen on which some of them are edited. */
export function renderBlocks(tree: DocumentTree, options: HtmlOptions = {}): readonly string[] {
  const print = inlinePrinter(tree, options);
  return tree.blocks.map(block => renderBlock(block, tree, print));
}

type Print = (inlines: readonly Inline[]) => string;

function renderBlock(block: Block, tree: DocumentTree, print: Print): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag} class="report-heading-${block.level}"><span class="report-number">${block.number}</span>${print(block.inlines)}</${tag}>`;
    }
    case 'recipient': return `<p class="report-recipient">${escapeHtml(block.text)}</p>`;
    case 'paragraph': return `<p>${print(block.inlines)}</p>`;
    case 'table': return renderTable(block, print);
    case 'chart': return `<figure class="report-chart">${drawChart(block, new Map(tree.figures.map(figure => [figure.key, figure])))}<figcaption>${escapeHtml(block.caption)}</figcaption></figure>`;
    case 'attachment': {
      const label = attachmentsOf(tree).find(({ block: other }) => other === block)?.label ?? '';
      return `<hr class="report-page-break"><p class="report-attachment-label">${label}</p><p class="report-attachment-title">${escapeHtml(block.title)}</p>`;
    }
    case 'signature': return renderSignature(tree, block.author, block.date);
    case 'note': return `<p class="report-note">${escapeHtml(block.text)}</p>`;
    case 'pageBreak': return '<hr class="report-page-break">';
  }
}

function renderTable(table: Extract<Block, { kind: 'table' }>, print: Print): string {
  const unit = table.unit === undefined ? '' : `<span class="report-table-unit">${escapeHtml(table.unit)}</span>`;
  const head = table.columns.map(column => `<th scope="col">${escapeHtml(column.title)}</th>`).join('');
  const rows = table.rows.map(row => `<tr>${row.map((cell, index) => renderCell(cell, table.columns[index]?.align ?? 'left', index, print)).join('')}</tr>`);
  const wide = table.columns.length > WIDE_COLUMNS ? ' report-table-wide' : '';
  return `<table class="report-table${wide}"><caption>${escapeHtml(table.caption)}${unit}</caption>\n<thead><tr>${head}</tr></thead>\n`
    + `<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

// Beyond this many, the names of rows give way to the numbers.
const WIDE_COLUMNS = 6;

function renderCell(cell: readonly Inline[], align: string, index: number, print: Print): string {
  return index === 0 ? `<th scope="row" class="report-${align}">${print(cell)}</th>` : `<td class="report-${align}">${print(cell)}</td>`;
}

function inlinePrinter(tree: DocumentTree, options: HtmlOptions): Print {
  const figures = new Map(tree.figures.map(figure => [figure.key, figure]));
  return inlines => inlines.map(inline => {
    const figure = inline.kind === 'figure' ? figures.get(inline.key) : undefined;
    return figure === undefined ? escapeHtml(inline.text) : figureSpan(figure, inline.text, options);
  }).join('');
}

function figureSpan(figure: BoundFigure, text: string, options: HtmlOptions): string {
  const classes = ['figure', `figure-${figure.state}`, ...figure.demo ? ['figure-demo'] : [], ...figure.flags.length > 0 ? ['figure-flagged'] : [], ...figure.override === undefined ? [] : ['figure-overridden']];
  const action = options.figureLinks === true ? ' role="button" tabindex="0"' : '';
  const marks = marksOf(figure);
  const sup = marks === '' ? '' : `<sup>${marks}</sup>`;
  return `<span class="${classes.join(' ')}" data-figure="${escapeHtml(figure.key)}" title="${escapeHtml(figure.name)}"${action}>${escapeHtml(text)}${sup}</span>`;
}
