import { BODY_CHARACTER, LINE_PITCH, SIZE } from '../../docx/page-layout.ts';
import type { JudgedLayout, LayoutCheck } from '../layout-check.ts';
import { inRole } from '../layout-check.ts';
import type { LayoutFault } from '../layout-finding.ts';
import type { LaidParagraph } from '../word-layout.ts';
import { fontWords, mainLook, sizeWords } from '../typeface.ts';

/** Running text: 3号仿宋, black, two characters in, 22 lines to the page (5.2.2 to 5.2.4, 7.3.3). */
export const checkBody: LayoutCheck = judged => {
  const body = inRole(judged, 'body').map(({ paragraph }) => paragraph);
  const indented = inRole(judged, 'body', 'heading').map(({ paragraph }) => paragraph);
  return [...body.flatMap(look), ...indented.flatMap(indent), ...body.flatMap(paragraph => lines(paragraph, judged)), ...indented.flatMap(color)];
};

function look(paragraph: LaidParagraph): readonly LayoutFault[] {
  const main = mainLook(paragraph.runs);
  if (main === undefined) return [];
  const grade = main.typeface === undefined ? 'confirm' : 'error';
  return [
    ...main.typeface === 'fangsong' ? [] : [{ rule: 'bodyFont', grade, found: fontWords(main.font), expected: { zh: '仿宋体', en: '仿宋' }, at: paragraph } as const],
    ...main.size === SIZE.san ? [] : [{ rule: 'bodySize', grade: 'error', found: sizeWords(main.size), expected: sizeWords(SIZE.san), at: paragraph } as const],
  ];
}

function indent(paragraph: LaidParagraph): readonly LayoutFault[] {
  const { look: { align, firstLine, left }, isNumbered, text, runs } = paragraph;
  // Where an automatic number stands depends on its own tabs; a centred line has no indent to judge.
  if (isNumbered || align === 'center' || align === 'right') return [];
  const size = (mainLook(runs)?.size ?? SIZE.san) * 10;
  const blanks = /^[ \u3000\u2003\t]*/u.exec(text)?.[0] ?? '';
  const typed = Array.from(blanks).reduce((sum, blank) => sum + (blank === ' ' ? size / 2 : blank === '\t' ? 2 * size : size), 0);
  const characters = (firstLine + left + typed) / size;
  const at = paragraph;
  const expected = { zh: '每段左空二字，回行顶格', en: 'the first line two characters in, the others flush' };
  if (left > BODY_CHARACTER * 0.6) return [{ rule: 'indent', grade: 'error', found: { zh: '整段左缩进', en: 'the whole paragraph is indented' }, expected, at }];
  if (characters >= 1.6 && characters <= 2.4) return [];
  const shown = Math.round(characters * 10) / 10;
  return [{ rule: 'indent', grade: 'error', found: shown === 0 ? { zh: '首行未空格', en: 'no indent' } : { zh: `首行空 ${shown} 字`, en: `${shown} characters` }, expected, at }];
}

/** 22 lines fill 225 mm; offices set 28 to 30 points, and on a grid of that pitch single spacing says the same. */
function lines(paragraph: LaidParagraph, { layout }: JudgedLayout): readonly LayoutFault[] {
  const { look: { line, lineRule, snapsToGrid }, section } = paragraph;
  const pitch = layout.sections[section]?.linePitch ?? 0;
  const isOnGrid = snapsToGrid && isPitch(pitch) && lineRule === 'auto' && line <= 240;
  if (isOnGrid || (lineRule === 'exact' && isPitch(line))) return [];
  const found = lineRule === 'auto' ? { zh: `${Math.round(line / 24) / 10} 倍行距`, en: `${Math.round(line / 24) / 10} lines` } : { zh: `${lineRule === 'exact' ? '固定值' : '最小值'} ${line / 20} 磅`, en: `${lineRule === 'exact' ? 'exactly' : 'at least'} ${line / 20} pt` };
  return [{ rule: 'lineSpacing', grade: 'confirm', found, expected: { zh: '固定值 28.95 磅左右（每面 22 行）', en: 'exactly 28.95 pt or so (22 lines to the page)' }, at: paragraph }];
}

function isPitch(twips: number): boolean {
  return Math.abs(twips - LINE_PITCH) <= 30;
}

function color(paragraph: LaidParagraph): readonly LayoutFault[] {
  const colored = paragraph.runs.find(({ text, look: { color: value } }) => text.trim() !== '' && value !== undefined && !/^(?:auto|([0-3][0-9a-f])\1\1|0{6})$/iu.test(value));
  return colored === undefined ? [] : [{ rule: 'textColor', grade: 'confirm', found: { zh: `有 #${colored.look.color ?? ''} 色的文字`, en: `text in #${colored.look.color ?? ''}` }, expected: { zh: '黑色', en: 'black' }, at: paragraph }];
}
