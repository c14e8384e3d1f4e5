import { SIZE } from '../../docx/page-layout.ts';
import type { JudgedLayout, LayoutCheck } from '../layout-check.ts';
import { quoted } from '../layout-check.ts';
import type { LayoutFault } from '../layout-finding.ts';
import { fontWords, sizeWords, typefaceOf } from '../typeface.ts';
import { FIELD_MARKS, type LaidParagraph } from '../word-layout.ts';

/** The page number: there, between two dashes, 4号半角宋体, on the outer edge (7.5). */
export const checkPageNumber: LayoutCheck = judged => {
  const { layout } = judged;
  const lines = layout.footers.filter(isNumbered);
  if (lines.length > 0) return [...lines.flatMap(line => [...form(line), ...type(line)]), ...numeralForm(judged), ...place(judged, lines)];
  const inHeader = layout.headers.some(isNumbered);
  const expected = { zh: '版心下边缘之下编页码“— 1 —”', en: 'a page number "— 1 —" below the type area' };
  if (inHeader) return [{ rule: 'pageNumberPlace', grade: 'error', found: { zh: '页码在页眉', en: 'in the header' }, expected }];
  return [{ rule: 'pageNumber', grade: isOnePage(judged) ? 'confirm' : 'error', found: { zh: '没有页码', en: 'none' }, expected }];
};

function isNumbered({ text }: LaidParagraph): boolean {
  return text.includes(FIELD_MARKS.page);
}

/** A paper of one page may go without. */
function isOnePage({ layout }: JudgedLayout): boolean {
  const characters = layout.blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : 1000), 0);
  return characters < 450;
}

function form({ text }: LaidParagraph): readonly LayoutFault[] {
  const shown = text.replaceAll(FIELD_MARKS.page, '1').replaceAll(FIELD_MARKS.pages, '9').replace(/\s+/gu, ' ').trim();
  if (/^[—―–─－] ?1 ?[—―–─－]$/u.test(shown)) return [];
  const isDashed = /^[-‐‑−]+ ?1 ?[-‐‑−]+$/u.test(shown);
  return [{ rule: 'pageNumberForm', grade: isDashed ? 'confirm' : 'error', found: quoted(shown), expected: { zh: '左右各一条一字线：“— 1 —”', en: 'a dash on either side: "— 1 —"' } }];
}

function type({ runs }: LaidParagraph): readonly LayoutFault[] {
  const look = runs.find(({ text }) => text.includes(FIELD_MARKS.page))?.look;
  if (look === undefined) return [];
  const expected = { zh: '四号半角宋体阿拉伯数字', en: '4号 (14 pt) 宋体' };
  const size: readonly LayoutFault[] = look.size === SIZE.si ? [] : [{ rule: 'pageNumberType', grade: 'error', found: sizeWords(look.size), expected }];
  const isSong = look.latinFont !== undefined && typefaceOf(look.latinFont) === 'song';
  return isSong ? size : [...size, { rule: 'pageNumberType', grade: 'confirm', found: fontWords(look.latinFont), expected }];
}

function numeralForm({ layout }: JudgedLayout): readonly LayoutFault[] {
  const odd = layout.sections.find(({ numberFormat }) => !['decimal', 'numberInDash', 'decimalHalfWidth'].includes(numberFormat));
  return odd === undefined ? [] : [{ rule: 'pageNumberForm', grade: 'error', found: { zh: `编号格式 ${odd.numberFormat}`, en: `number format ${odd.numberFormat}` }, expected: { zh: '阿拉伯数字', en: 'Arabic numerals' } }];
}

/** A number in a text box or frame stands wherever the box does, which this reader does not work out. */
function place({ layout }: JudgedLayout, lines: readonly LaidParagraph[]): readonly LayoutFault[] {
  if (lines.some(({ isEnclosed }) => isEnclosed)) return [];
  const sides = new Set(lines.map(({ look }) => look.align));
  if (layout.hasOddAndEvenPages && sides.has('right') && (sides.has('left') || sides.has('justify'))) return [];
  const found = sides.has('center') ? { zh: '页码居中', en: 'centred' } : layout.hasOddAndEvenPages ? { zh: '单双页码同侧', en: 'odd and even pages on one side' } : { zh: '未分单双页', en: 'odd and even pages alike' };
  return [{ rule: 'pageNumberPlace', grade: 'confirm', found, expected: { zh: '单页码居右空一字，双页码居左空一字', en: 'one character in from the right on odd pages, from the left on even ones' } }];
}
