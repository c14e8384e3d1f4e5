import type { JudgedLayout, LayoutCheck } from '../layout-check.ts';
import { inRole, quoted } from '../layout-check.ts';
import type { LayoutFault } from '../layout-finding.ts';
import { wordsOf, type RoledParagraph } from '../paragraph-roles.ts';
import type { LaidParagraph } from '../word-layout.ts';

/** Half-width punctuation among Chinese words, full-width digits, a paper of more than 5,000 characters, empty lines as spacing. */
export const checkWording: LayoutCheck = judged => [
  ...inRole(judged, 'title', 'recipient', 'heading', 'body', 'short', 'note').flatMap(roled => [...halfWidth(roled), ...fullWidth(roled.paragraph)]),
  ...tooLong(judged),
  ...emptyLines(judged),
];

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
// Between Chinese words, or behind one at the end; where digits or letters stand on a side it may be a time, a number or a name.
const HALF = /(?<=[\p{Script=Han}”」』）])[,;:?!](?=[\p{Script=Han}“「『（\d]|$)|(?<=[\d%‰])[,;](?=\p{Script=Han})|(?<=\p{Script=Han})\.(?=$|\p{Script=Han})/gu;
const HALF_BRACKETS = /\([^()]*\p{Script=Han}[^()]*\)|\([^()（）]*）|（[^()（）]*\)/gu;

/** What has a rule of its own is left out: the colon of a recipient, the number of a heading. */
function ownWords({ paragraph: { text }, role, heading }: RoledParagraph): string {
  if (role === 'recipient') return text.trimEnd().slice(0, -1);
  const words = text.trimStart();
  return heading !== undefined && words.startsWith(heading.surface) ? words.slice(heading.surface.length) : text;
}

function halfWidth(roled: RoledParagraph): readonly LayoutFault[] {
  const { paragraph } = roled;
  const text = ownWords(roled);
  const marks = new Set([...text.matchAll(HALF)].map(([mark]) => mark));
  const brackets = [...text.matchAll(HALF_BRACKETS)];
  const isUneven = brackets.some(([surface]) => surface.startsWith('(') !== surface.endsWith(')'));
  return [
    ...[...marks].map((mark): LayoutFault => ({ rule: 'punctuation', grade: 'error', found: { zh: `半角“${mark}”`, en: `half-width "${mark}"` }, expected: { zh: `全角“${FULL[mark] ?? mark}”`, en: `full-width "${FULL[mark] ?? mark}"` }, at: paragraph })),
    ...isUneven ? [{ rule: 'punctuation', grade: 'error', found: { zh: '括号一半全角一半半角', en: 'one bracket full width, the other half' }, expected: { zh: '全角“（）”', en: 'full-width （）' }, at: paragraph } as const]
      : brackets.length > 0 ? [{ rule: 'punctuation', grade: 'confirm', found: { zh: '半角括号“()”', en: 'half-width brackets' }, expected: { zh: '全角“（）”', en: 'full-width （）' }, at: paragraph } as const] : [],
  ];
}

function fullWidth(paragraph: LaidParagraph): readonly LayoutFault[] {
  const found = /[０-９Ａ-Ｚａ-ｚ％]{1,12}/u.exec(paragraph.text)?.[0];
  return found === undefined ? [] : [{ rule: 'punctuation', grade: 'confirm', found: { zh: `全角“${found}”`, en: `full-width "${found}"` }, expected: quoted(found.normalize('NFKC')), at: paragraph }];
}

/** What a general report to a superior may have; tables and attachments are not counted. */
const MOST_CHARACTERS = 5000;

function tooLong(judged: JudgedLayout): readonly LayoutFault[] {
  const characters = inRole(judged, 'heading', 'body', 'short', 'recipient', 'title').filter(({ part }) => part === 0).reduce((sum, { paragraph }) => sum + wordsOf(paragraph).replace(/\s/gu, '').length, 0);
  return characters <= MOST_CHARACTERS ? [] : [{ rule: 'length', grade: 'confirm', found: { zh: `正文 ${characters} 字`, en: `${characters} characters` }, expected: { zh: '报告一般不超过 5000 字', en: 'a report has no more than 5,000 as a rule' } }];
}

/** One empty line belongs round a title, before a list of attachments, round a table or picture; two to five before a signature. */
function emptyLines({ blocks }: JudgedLayout): readonly LayoutFault[] {
  const faults: LayoutFault[] = [];
  let run = 0;
  let before: string | undefined;
  for (const block of blocks) {
    const role = block.kind === 'table' ? 'table' : block.role;
    if (block.kind === 'paragraph' && block.role === 'blank') {
      run = block.paragraph.breaksPage ? -100 : run + 1;
      continue;
    }
    const isText = (name: string | undefined): boolean => name === 'body' || name === 'heading';
    const at = block.kind === 'paragraph' ? block.paragraph : block.paragraphs[0];
    if (run > 0 && isText(before) && isText(role)) faults.push({ rule: 'emptyLines', grade: 'confirm', found: { zh: '正文段落之间有空行', en: 'empty lines between paragraphs' }, expected: { zh: '段落之间不空行', en: 'none' }, at });
    else if (run > 4 && role === 'attachmentMark') faults.push({ rule: 'emptyLines', grade: 'confirm', found: { zh: `用 ${run} 个空行换页`, en: `${run} empty lines to reach the next page` }, expected: { zh: '用分页符另面编排附件', en: 'a page break before an attachment' }, at });
    else if (run > 6 && before !== undefined) faults.push({ rule: 'emptyLines', grade: 'confirm', found: { zh: `连续 ${run} 个空行`, en: `${run} empty lines in a row` }, expected: { zh: '用段前段后距或分页符', en: 'spacing or a page break' }, at });
    run = 0;
    before = role;
  }
  return faults;
}
