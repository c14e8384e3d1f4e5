import { Document, HeadingLevel, Packer, type IParagraphStyleOptions, type ISectionOptions } from 'docx';
import { FANG_SONG, HEI, KAI, XIAO_BIAO_SONG } from './fonts.ts';
import { SIZE } from './page-layout.ts';
import { ON_GRID } from './text-paragraphs.ts';

/** What a Word file consists of, and what it says of itself. */
export interface OfficialFile {
  readonly title: string;
  readonly author: string;
  readonly sections: readonly ISectionOptions[];
}

/** Writes a Word file with the named styles of an official document. */
export async function writeOfficialFile({ title, author, sections }: OfficialFile): Promise<Uint8Array> {
  const document = new Document({
    creator: author,
    lastModifiedBy: author,
    title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: FANG_SONG, size: SIZE.san, language: { eastAsia: 'zh-CN', value: 'en-US' } }, paragraph: { spacing: ON_GRID } } },
      paragraphStyles: STYLES,
    },
    sections: [...sections],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

// Named styles let an editor restyle the whole file at once and give Word its navigation pane.
const STYLES: readonly IParagraphStyleOptions[] = [
  { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: FANG_SONG, size: SIZE.san }, paragraph: { spacing: ON_GRID } },
  style('Title', 'Title', XIAO_BIAO_SONG, SIZE.er),
  style(HeadingLevel.HEADING_1, 'heading 1', HEI, SIZE.san, 0),
  style(HeadingLevel.HEADING_2, 'heading 2', KAI, SIZE.san, 1),
  style(HeadingLevel.HEADING_3, 'heading 3', FANG_SONG, SIZE.san, 2),
  style(HeadingLevel.HEADING_4, 'heading 4', FANG_SONG, SIZE.san, 3),
];

function style(id: string, name: string, font: typeof HEI, size: number, outlineLevel?: number): IParagraphStyleOptions {
  return {
    id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true,
    run: { font, size },
    paragraph: { spacing: ON_GRID, ...outlineLevel === undefined ? {} : { outlineLevel } },
  };
}
