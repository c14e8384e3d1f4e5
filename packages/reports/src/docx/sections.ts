import { DocumentGridType, Footer, PageOrientation, Paragraph, SectionType, type ISectionOptions, type Table } from 'docx';
import type { Block, DocumentTree } from '../document-tree.ts';
import { imprintParagraphs } from './imprint-paragraphs.ts';
import { LANDSCAPE_NUMBERS } from './landscape-number.ts';
import { LINE_PITCH, PAGE } from './page-layout.ts';
import { PAGE_NUMBERS } from './page-number.ts';

/** What a block becomes, in a stretch of pages of one orientation. */
export interface LaidBlock {
  readonly elements: readonly (Paragraph | Table)[];
  readonly isLandscape: boolean;
}

/** Blocks that lie on turned pages: a wide table, or a whole attachment with all that belongs to it. */
export function landscapeBlocks(blocks: readonly Block[]): readonly boolean[] {
  let isTurned = false;
  return blocks.map(block => {
    if (block.kind === 'attachment') isTurned = block.isLandscape === true;
    return isTurned || (block.kind === 'table' && block.isLandscape === true);
  });
}

/** The sections of the file: a new one wherever the page turns, and one for an imprint that has a page of its own. */
export function layOutSections(tree: DocumentTree, head: readonly (Paragraph | Table)[], blocks: readonly LaidBlock[]): readonly ISectionOptions[] {
  const stretches: { readonly isLandscape: boolean; readonly children: (Paragraph | Table)[] }[] = [{ isLandscape: false, children: [...head] }];
  for (const { elements, isLandscape } of blocks) {
    const last = stretches.at(-1);
    if (last?.isLandscape === isLandscape) last.children.push(...elements);
    else stretches.push({ isLandscape, children: [...elements] });
  }
  const imprint = tree.elements === undefined ? [] : imprintParagraphs(tree.elements);
  const hasOwnPage = tree.elements?.imprintPage === 'own' || stretches.at(-1)?.isLandscape === true;
  if (imprint.length > 0 && !hasOwnPage) stretches.at(-1)?.children.push(...imprint, anchor());
  const sections = stretches.map(({ isLandscape, children }, index) => section(isLandscape ? LANDSCAPE : PORTRAIT, isLandscape ? LANDSCAPE_NUMBERS : PAGE_NUMBERS, index === 0 ? undefined : SectionType.NEXT_PAGE, children));
  // 7.4: on the last page, which is an even one; a page left free before it and its own bear no number (7.5).
  return imprint.length > 0 && hasOwnPage ? [...sections, section(PORTRAIT, NO_NUMBERS, SectionType.EVEN_PAGE, [...imprint, anchor()])] : sections;
}

/** One section of upright pages, for a text without tables or attachments. */
export function uprightSection(children: readonly (Paragraph | Table)[]): ISectionOptions {
  return section(PORTRAIT, PAGE_NUMBERS, undefined, [...children]);
}

/** One section of pages turned by a quarter, for a list too wide for upright ones; it begins on a new page. */
export function turnedSection(children: readonly (Paragraph | Table)[]): ISectionOptions {
  return section(LANDSCAPE, LANDSCAPE_NUMBERS, SectionType.NEXT_PAGE, [...children]);
}

type SectionPage = NonNullable<NonNullable<ISectionOptions['properties']>['page']>;

const PORTRAIT: SectionPage = {
  size: { width: PAGE.width, height: PAGE.height },
  margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, header: PAGE.header, footer: PAGE.footer },
};

// 7.5: the sheet turned by a quarter, its left edge up: the head of a table lies towards the spine on odd pages, towards the cut on even ones.
const LANDSCAPE: SectionPage = {
  size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
  margin: { top: PAGE.left, right: PAGE.top, bottom: PAGE.right, left: PAGE.bottom, header: PAGE.header, footer: PAGE.header },
};

const NO_NUMBERS = { default: new Footer({ children: [new Paragraph({})] }), even: new Footer({ children: [new Paragraph({})] }) } as const;

function section(page: SectionPage, footers: NonNullable<ISectionOptions['footers']>, type: (typeof SectionType)[keyof typeof SectionType] | undefined, children: (Paragraph | Table)[]): ISectionOptions {
  return { properties: { ...type === undefined ? {} : { type }, page, grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH } }, footers, children };
}

/** What a frame hangs on. */
function anchor(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] });
}
