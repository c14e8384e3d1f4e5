import { SIZE } from '../../docx/page-layout.ts';
import type { LayoutCheck } from '../layout-check.ts';
import { inRole, quoted } from '../layout-check.ts';
import type { LayoutFault } from '../layout-finding.ts';
import { wordsOf, type RoledParagraph } from '../paragraph-roles.ts';
import { fontWords, mainLook, sizeWords } from '../typeface.ts';

/** The title: there, 2号小标宋, centred, without a full stop (7.3.1). */
export const checkTitle: LayoutCheck = judged => {
  const titles = inRole(judged, 'title');
  const first = titles.find(({ part }) => part === 0);
  if (first === undefined) {
    const hasText = inRole(judged, 'body', 'heading').length > 0;
    return hasText ? [{ rule: 'titleMissing', grade: 'confirm', found: { zh: '没有认出标题', en: 'none was recognised' }, expected: { zh: '首行居中的二号小标宋标题', en: 'a centred title in 2号小标宋' } }] : [];
  }
  return [...titles.flatMap(look), ...end(titles)];
};

function look({ paragraph, part }: RoledParagraph): readonly LayoutFault[] {
  const main = mainLook(paragraph.runs);
  if (main === undefined) return [];
  // For the title of an attachment the standard only says where it stands.
  const grade = part === 0 ? 'error' : 'confirm';
  return [
    ...main.typeface === 'xiaobiaosong' ? [] : [{ rule: 'titleFont', grade, found: fontWords(main.font), expected: { zh: '小标宋体', en: '小标宋' }, at: paragraph } as const],
    ...main.size === SIZE.er ? [] : [{ rule: 'titleSize', grade, found: sizeWords(main.size), expected: sizeWords(SIZE.er), at: paragraph } as const],
    ...paragraph.look.align === 'center' ? [] : [{ rule: 'titleCentred', grade: 'error', found: { zh: '未居中', en: 'not centred' }, expected: { zh: '居中排布', en: 'centred' }, at: paragraph } as const],
  ];
}

function end(titles: readonly RoledParagraph[]): readonly LayoutFault[] {
  return titles.flatMap(({ paragraph }, index) => {
    const isLast = titles[index + 1]?.part !== titles[index]?.part;
    const mark = /[。，,.；;：:]$/u.exec(wordsOf(paragraph))?.[0];
    return isLast && mark !== undefined ? [{ rule: 'titleEnd', grade: 'error', found: quoted(mark), expected: { zh: '标题末尾不加标点', en: 'no punctuation at the end of a title' }, at: paragraph } as const] : [];
  });
}
