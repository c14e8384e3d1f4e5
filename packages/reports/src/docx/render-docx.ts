import { PageBreak, type Paragraph, type Table } from 'docx';
import type { Block, DocumentTree } from '../document-tree.ts';
import { attachmentsOf } from '../elements/element-lines.ts';
import { bindReport, downloadCode, type DownloadedRevision } from '../roundtrip/report-binding.ts';
import type { WordComment } from '../roundtrip/edited-document.ts';
import { addParts } from './added-parts.ts';
import { attachmentListParagraphs, attachmentParagraphs } from './attachment-paragraphs.ts';
import { bindingParts } from './binding-parts.ts';
import { chartParagraphs, type Rasterise } from './chart-paragraphs.ts';
import { commentParts, placeComments } from './comment-parts.ts';
import { headParagraphs } from './head-paragraphs.ts';
import { runMaker, type RunMaker } from './inline-runs.ts';
import { writeOfficialFile } from './official-file.ts';
import { landscapeBlocks, layOutSections, type LaidBlock } from './sections.ts';
import { signatureParagraphs } from './signature-paragraphs.ts';
import { tableElements } from './table-elements.ts';
import { bodyParagraph, footnoteParagraph, headingParagraph, noteParagraph, paragraph, recipientParagraph, titleParagraphs } from './text-paragraphs.ts';

/** What a Word file may have beyond the report itself. */
export interface DocxOptions {
  /** The stored report it is written from; the file can then be edited and read back, its figures still bound. */
  readonly comesBackTo?: DownloadedRevision;
  /** Draws charts; without it a chart stands as the table of its figures. */
  readonly rasterise?: Rasterise;
  /** Remarks of an earlier edited file, to stand in the margin again. */
  readonly comments?: readonly WordComment[];
}

/**
 * The report as a Word file in the layout of GB/T 9704—2012; each figure is bookmarked with its key. A file that is to come
 * back has its figures in content controls besides, and a table in a custom XML part that ties them to the ledger.
 */
export async function renderDocx(tree: DocumentTree, options: DocxOptions = {}): Promise<Uint8Array> {
  const { comesBackTo, comments = [] } = options;
  const maker = runMaker(tree, comesBackTo && downloadCode(comesBackTo), placeComments(tree, comments));
  const sections = layOutSections(tree, [...tree.elements === undefined ? [] : headParagraphs(tree.elements), ...titleParagraphs(tree)], layOutBlocks(tree, maker, { code: comesBackTo && downloadCode(comesBackTo), rasterise: options.rasterise }));
  const file = await writeOfficialFile({ title: tree.title, author: tree.meta.author, sections });
  return addParts(file, [...comesBackTo === undefined ? [] : bindingParts(bindReport(tree, comesBackTo)), ...commentParts(comments)]);
}

/** How the charts of a file are drawn. */
interface Pictures {
  readonly code: string | undefined;
  readonly rasterise: Rasterise | undefined;
}

function layOutBlocks(tree: DocumentTree, maker: RunMaker, pictures: Pictures): readonly LaidBlock[] {
  const { blocks } = tree;
  const turned = landscapeBlocks(blocks);
  const charts = blocks.filter(block => block.kind === 'chart');
  const figures = new Map(tree.figures.map(figure => [figure.key, figure]));
  const labels = new Map(attachmentsOf(tree).map(({ block, label }) => [block, label]));
  return blocks.map((block, index) => {
    const isLandscape = turned[index] === true;
    const place: Place = { tree, next: blocks[index + 1], isLandscape, turnsPage: isLandscape !== (turned[index - 1] ?? false), label: block.kind === 'attachment' ? labels.get(block) ?? '' : '' };
    if (block.kind === 'chart' && pictures.rasterise !== undefined) {
      return { elements: chartParagraphs(block, { figures, place: charts.indexOf(block) + 1, code: pictures.code, rasterise: pictures.rasterise }), isLandscape };
    }
    return { elements: blockElements(block, place, maker), isLandscape };
  });
}

/** Where a block stands. */
interface Place {
  readonly tree: DocumentTree;
  readonly next: Block | undefined;
  readonly isLandscape: boolean;
  /** A new section begins here, and with it a page. */
  readonly turnsPage: boolean;
  readonly label: string;
}

function blockElements(block: Block, { tree, next, isLandscape, turnsPage, label }: Place, maker: RunMaker): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': return [headingParagraph(block, maker)];
    case 'recipient': return [recipientParagraph(block.text)];
    case 'paragraph': return [bodyParagraph(block, maker, next?.kind === 'signature')];
    case 'table':
    case 'chart': return tableElements(block, maker, isLandscape);
    case 'attachment': return attachmentParagraphs(label, block.title, !turnsPage);
    case 'signature': {
      const note = tree.elements?.note;
      return [...attachmentListParagraphs(tree), ...signatureParagraphs(block, tree.elements, next?.kind === 'note' || note !== undefined), ...note === undefined ? [] : [footnoteParagraph(note)]];
    }
    case 'note': return [noteParagraph(block.text, next?.kind === 'note')];
    case 'pageBreak': return next?.kind === 'attachment' ? [] : [paragraph({ children: [new PageBreak()] })];
  }
}
