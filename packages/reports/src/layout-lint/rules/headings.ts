import { chineseNumeral } from '../../language/chinese-numeral.ts';
import { SIZE } from '../../docx/page-layout.ts';
import { PROPER_FORMS, type HeadingNumber } from '../heading-number.ts';
import type { LayoutCheck } from '../layout-check.ts';
import { inRole, quoted } from '../layout-check.ts';
import type { LayoutFault } from '../layout-finding.ts';
import type { RoledParagraph } from '../paragraph-roles.ts';
import { fontWords, mainLook, runsUpTo, sizeWords, type Typeface } from '../typeface.ts';

/** Headings: 一、（一）1.（1） as written, in sequence, each level in its font (7.3.3). */
export const checkHeadings: LayoutCheck = judged => {
  const headings = inRole(judged, 'heading').flatMap(({ heading, ...rest }) => heading === undefined ? [] : [{ ...rest, heading }]);
  return [...headings.flatMap(form), ...sequence(headings), ...headings.flatMap(look)];
};

type Heading = Omit<RoledParagraph, 'heading'> & { readonly heading: HeadingNumber };

function form({ heading, paragraph }: Heading): readonly LayoutFault[] {
  if (heading.isProper) return [];
  // Told by its form, not its number, so that ten headings of one slip are one finding.
  const slip = heading.surface.replace(/\s+/gu, '').replace(/\d+/u, '1').replace(/[一二三四五六七八九十]+/u, '一');
  return [{ rule: 'headingForm', grade: 'error', found: quoted(slip), expected: quoted(PROPER_FORMS[heading.level]), at: paragraph }];
}

/** A level counts from one and without gaps below each heading above it; the two lower ones may begin anew, being lists as well. */
function sequence(headings: readonly Heading[]): readonly LayoutFault[] {
  const last = new Map<number, number>();
  const faults: LayoutFault[] = [];
  let part = 0;
  for (const { heading: { level, value }, paragraph, part: own } of headings) {
    if (own !== part) last.clear();
    part = own;
    const before = last.get(level) ?? 0;
    const isAnew = value === 1 && (level > 2 || before === 0);
    const at = paragraph;
    const number = numbered(level, value);
    if (!isAnew && value !== before + 1) {
      const due = quoted(numbered(level, before + 1));
      if (value === before) faults.push({ rule: 'headingNumber', grade: 'error', found: { zh: `“${number}”重号`, en: `"${number}" twice` }, expected: due, at });
      else if (value === 1) faults.push({ rule: 'headingNumber', grade: 'confirm', found: { zh: `又从“${number}”编起`, en: `"${number}" begins again` }, expected: due, at });
      else if (before === 0) faults.push({ rule: 'headingNumber', grade: 'confirm', found: { zh: `从“${number}”编起`, en: `begins with "${number}"` }, expected: due, at });
      else faults.push({ rule: 'headingNumber', grade: 'error', found: { zh: `“${numbered(level, before)}”之后是“${number}”`, en: `"${number}" after "${numbered(level, before)}"` }, expected: due, at });
    }
    faults.push(...order(level, last, paragraph));
    last.set(level, value);
    for (let lower = level + 1; lower <= 4; lower += 1) last.delete(lower);
  }
  return faults;
}

/** 1. straight below 一、 is custom where there are two levels only, so it is asked; （一） without any 一、 is too. */
function order(level: number, last: ReadonlyMap<number, number>, at: RoledParagraph['paragraph']): readonly LayoutFault[] {
  if (level !== 2 && level !== 4 || last.has(level) || last.has(level - 1)) return [];
  const [upper, own] = level === 2 ? [PROPER_FORMS[1], PROPER_FORMS[2]] : [PROPER_FORMS[3], PROPER_FORMS[4]];
  return [{ rule: 'headingOrder', grade: 'confirm', found: { zh: `“${own}”之上没有“${upper}”`, en: `"${own}" without "${upper}" above it` }, expected: { zh: '依次用“一、”“（一）”“1.”“（1）”', en: '一、 （一） 1. （1） in this order' }, at }];
}

const FACES: Readonly<Record<HeadingNumber['level'], { readonly face: Typeface; readonly zh: string }>> = {
  1: { face: 'hei', zh: '黑体' }, 2: { face: 'kai', zh: '楷体' }, 3: { face: 'fangsong', zh: '仿宋体' }, 4: { face: 'fangsong', zh: '仿宋体' },
};

function look({ heading, paragraph }: Heading): readonly LayoutFault[] {
  // A heading may run on into its paragraph; what is judged is its own sentence.
  const end = paragraph.text.search(/[。；：！？]/u);
  const runs = end === -1 ? paragraph.runs : runsUpTo(paragraph.runs, end);
  const main = mainLook(runs);
  if (main === undefined) return [];
  const { face, zh } = FACES[heading.level];
  const isSentence = heading.level <= 2 && runs.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_HEADING;
  const grade = isSentence || main.typeface === undefined ? 'confirm' : 'error';
  return [
    ...main.typeface === face ? [] : [{ rule: 'headingFont', grade, found: { zh: `“${PROPER_FORMS[heading.level]}”级用${fontWords(main.font).zh}`, en: `level ${PROPER_FORMS[heading.level]} in ${fontWords(main.font).en}` }, expected: { zh, en: zh }, at: paragraph } as const],
    ...main.size === SIZE.san ? [] : [{ rule: 'headingSize', grade, found: sizeWords(main.size), expected: sizeWords(SIZE.san), at: paragraph } as const],
  ];
}

// What is longer is an item of a list rather than a heading.
const LONGEST_HEADING = 45;

function numbered(level: HeadingNumber['level'], value: number): string {
  switch (level) {
    case 1: return `${chineseNumeral(value)}、`;
    case 2: return `（${chineseNumeral(value)}）`;
    case 3: return `${value}.`;
    case 4: return `（${value}）`;
  }
}
