import { AlignmentType, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { TableColumn } from '../document-tree.ts';
import { spliceZip } from '../word-file/splice-zip.ts';
import { FANG_SONG, KAI } from './fonts.ts';
import type { RunMaker } from './inline-runs.ts';
import { writeOfficialFile } from './official-file.ts';
import { SIZE } from './page-layout.ts';
import { turnedSection } from './sections.ts';
import { tableElements } from './table-elements.ts';
import { paragraph, titleParagraphs } from './text-paragraphs.ts';

/** A list to be handed up: a table on pages of its own. */
export interface PrintedList {
  readonly title: string;
  /** Below the title: whose, as of when. */
  readonly subtitle: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Below the table: its sums. */
  readonly note: string;
}

/** Lists as a Word file in the official layout, each on turned pages of its own, its head repeated on every page; a long row goes on overleaf. */
export async function renderListsDocx(title: string, lists: readonly PrintedList[], author: string): Promise<Uint8Array> {
  const file = await writeOfficialFile({ title, author, sections: lists.map((list, at) => turnedSection(listElements(list, at))) });
  const text = strFromU8(unzipSync(file, { filter: ({ name }) => name === TEXT })[TEXT] ?? strToU8(''));
  return spliceZip(file, { [TEXT]: strToU8(text.replace(PATTERN_ROW, (row) => rowsLike(row, lists))) });
}

function listElements(list: PrintedList, at: number): Parameters<typeof turnedSection>[0] {
  const pattern = list.columns.map((_, column) => [{ kind: 'text' as const, text: `${MARK}${at}.${column}${MARK}` }]);
  return [
    ...titleParagraphs({ titleLines: [list.title] }).slice(0, -1),
    paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [new TextRun({ text: list.subtitle, font: KAI, size: SIZE.xiaosi })] }),
    ...tableElements({ kind: 'table', caption: '', columns: list.columns, rows: [pattern], isLandscape: true }, MAKER, true),
    paragraph({ children: [new TextRun({ text: list.note, font: FANG_SONG, size: SIZE.xiaosi })] }),
  ];
}

const MAKER: RunMaker = { runs: (inlines, style) => inlines.map(({ text }) => new TextRun({ ...style, text })), markWidth: () => 0 };

// docx makes some twenty objects of every cell: three thousand rows take it five seconds in which nobody else is answered. It is
// asked for one row of each table, and the others are written after its pattern. The mark is of Unicode's private use: no text has it.
const TEXT = 'word/document.xml';
const MARK = '\uE0F0';
const PATTERN_ROW = new RegExp(`<w:tr>(?:(?!</w:tr>).)*?${MARK}.*?</w:tr>`, 'gsu');
const PLACE = new RegExp(`${MARK}(\\d+)\\.(\\d+)${MARK}`, 'gu');

function rowsLike(pattern: string, lists: readonly PrintedList[]): string {
  const list = lists[Number(new RegExp(`${MARK}(\\d+)`, 'u').exec(pattern)?.[1])];
  const divisible = pattern.replace('<w:cantSplit/>', '');
  return (list?.rows ?? []).map((row) => divisible.replace(PLACE, (_, _list: string, column: string) => xmlText(row[Number(column)] ?? ''))).join('');
}

/** Text as it may stand in XML, its lines apart; characters that XML forbids are left out. */
function xmlText(text: string): string {
  const lines = text.replaceAll(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').split(/\r\n?|\n/u);
  return lines.join('</w:t><w:br/><w:t xml:space="preserve">');
}

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\uE0F0/gu;
