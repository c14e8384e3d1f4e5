import type { LayoutCheck } from '../layout-check.ts';
import { quoted } from '../layout-check.ts';
import type { LayoutFault } from '../layout-finding.ts';
import { wordsOf, type RoledBlock } from '../paragraph-roles.ts';

/** Tables: a caption above each, numbered without a gap, the head repeated where a table runs over the page. */
export const checkTables: LayoutCheck = ({ blocks }) => [...blocks.flatMap((block, index) => block.kind === 'table' ? tableFaults(blocks, index) : []), ...captionNumbers(blocks)];

/** A table with fewer rows or columns is more likely there for layout. */
const LEAST = { rows: 3, columns: 2 } as const;
/** So many rows do not fit on one page. */
const LONG_TABLE = 25;

function tableFaults(blocks: readonly RoledBlock[], index: number): readonly LayoutFault[] {
  const table = blocks[index];
  if (table?.kind !== 'table' || table.isNested || table.rows < LEAST.rows || table.columns < LEAST.columns) return [];
  const at = table.paragraphs.find(paragraph => wordsOf(paragraph) !== '');
  if (at === undefined) return [];
  const long: readonly LayoutFault[] = table.rows > LONG_TABLE && !table.repeatsHead
    ? [{ rule: 'tableHead', grade: 'confirm', found: { zh: `${table.rows} 行的表没有设重复标题行`, en: `${table.rows} rows and no repeated head` }, expected: { zh: '续页重复表头', en: 'the head repeated on every page' }, at }] : [];
  if (hasCaptionAbove(blocks, index)) return long;
  const below = blocks.slice(index + 1).find(block => block.kind === 'table' || block.role !== 'blank');
  const isBelow = below?.kind === 'paragraph' && below.role === 'caption' && wordsOf(below.paragraph).includes('表');
  return [...long, { rule: 'tableCaption', grade: 'confirm', found: isBelow ? { zh: '表题在表下', en: 'below the table' } : { zh: '表上没有表题', en: 'none above the table' }, expected: { zh: '表题在表上居中', en: 'centred above the table' }, at }];
}

function hasCaptionAbove(blocks: readonly RoledBlock[], index: number): boolean {
  const above = blocks.slice(0, index).findLast(block => block.kind === 'table' || (block.role !== 'blank' && block.role !== 'unit'));
  if (above?.kind !== 'paragraph') return false;
  // The title of an attachment that is a table, or a centred line, is its caption; so is a line that says there is a table.
  return ['caption', 'title', 'subtitle', 'attachmentMark', 'head'].includes(above.role) || above.paragraph.look.align === 'center' || /[表：:]$|(?:见下表|如下表)/u.test(wordsOf(above.paragraph));
}

function captionNumbers(blocks: readonly RoledBlock[]): readonly LayoutFault[] {
  let before = 0;
  let part = 0;
  return blocks.flatMap((block): readonly LayoutFault[] => {
    if (block.kind !== 'paragraph' || block.role !== 'caption') return [];
    const [surface = '', number = ''] = /^表\s*(\d{1,3})(?![-—.\d])/u.exec(wordsOf(block.paragraph)) ?? [];
    if (surface === '') return [];
    if (part !== block.part) before = 0;
    part = block.part;
    const value = Number(number);
    const isNext = value === before + 1 || value === 1;
    const due = before + 1;
    before = value;
    return isNext ? [] : [{ rule: 'tableCaption', grade: 'error', found: quoted(surface), expected: quoted(`表${due}`), at: block.paragraph }];
  });
}
