import { readHeadingNumber, type HeadingNumber } from './heading-number.ts';
import { mainLook } from './typeface.ts';
import type { LaidParagraph, LaidTable, WordLayout } from './word-layout.ts';

/** What a paragraph is in an official document. */
export type Role =
  | 'blank' | 'picture' | 'contents' | 'head' | 'documentNumber' | 'title' | 'subtitle' | 'recipient' | 'heading' | 'body' | 'short'
  | 'caption' | 'unit' | 'note' | 'attachmentNote' | 'attachmentMark' | 'signature' | 'date' | 'remark' | 'imprint';

/** A paragraph outside tables with what it is. */
export interface RoledParagraph {
  readonly kind: 'paragraph';
  readonly role: Role;
  readonly paragraph: LaidParagraph;
  /** The number it begins with, typed or automatic; only of headings. */
  readonly heading: HeadingNumber | undefined;
  /** The paper it belongs to: 0 the document, 1 its first attachment. */
  readonly part: number;
}

/** The text in reading order, each paragraph with its role. */
export type RoledBlock = RoledParagraph | (LaidTable & { readonly part: number });

/** Tells what each paragraph is, from its words first and from how it is set only where words do not tell. */
export function assignRoles({ blocks }: WordLayout): readonly RoledBlock[] {
  const state: RoleState = { part: 0, phase: 'front', list: undefined };
  const front = findFront(blocks);
  return blocks.flatMap((block, index): readonly RoledBlock[] => {
    if (block.kind === 'table') return [{ ...block, part: state.part }];
    if (block.isEnclosed) return [];
    const heading = readHeadingNumber(wordsOf(block));
    const role = front.get(block) ?? roleOf(block, heading, state, blockAfter(blocks, index));
    settle(state, role);
    return [{ kind: 'paragraph', role, paragraph: block, heading: role === 'heading' ? heading : undefined, part: state.part }];
  });
}

/** The words of a paragraph with its automatic number, without blanks around them. */
export function wordsOf({ autoNumber, text }: LaidParagraph): string {
  return `${autoNumber}${text.trim()}`;
}

interface RoleState { part: number; phase: 'front' | 'text' | 'end'; list: 'note' | 'attachmentNote' | undefined }

/** 发文字号 on a line of its own, in whatever brackets: office, year, serial number. */
export const DOCUMENT_NUMBER = /^(\S{1,20}?)\s*[〔[［【(（﹝]\s*(\d{2,4})\s*[〕\]］】)）﹞]\s*第?\s*(\d+)\s*号(?=$|\s)/u;
const DATE_LINE = /^(?:[\d\s]{2,6}年[\d\s]{1,4}月[\d\s]{1,4}日|[〇○ОO零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\d{4}[.．/-]\d{1,2}[.．/-]\d{1,2})$/u;
const ATTACHMENT_MARK = /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?$/u;
const ATTACHMENT_NOTE = /^附\s*件?\s*[：:]\s*\S/u;
const CAPTION = /^续?\s*[表图]\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)?(?![年月日])/u;
const UNIT = /^[（(]?\s*(?:计量)?单位\s*[：:]/u;
const NOTE = /^(?:注\s*\d*|备注|说明)\s*[：:]|^[*＊△▲※]/u;
const IMPRINT = /^(?:抄\s*送|分\s*送|主\s*送|抄\s*报|印\s*发)\s*[：:]|印发\s*(?:（?共\s*印?.*)?$/u;
const SECRECY = /^(?:绝密|机密|秘密|特急|加急|特提|平急|急件|内部)|^\d{4,6}$|^签发人\s*[：:]/u;
const RECIPIENT_END = /(?:局|委|院|府|办|会|部|厅|处|科|中心|站|所|单位|公司|同志|代表|委员)$/u;
const SENTENCE_END = /[。；;！!？?]["”’）)]?$/u;

function roleOf(paragraph: LaidParagraph, heading: HeadingNumber | undefined, state: RoleState, after: LaidParagraph | LaidTable | undefined): Role {
  const words = wordsOf(paragraph);
  if (words === '') return paragraph.hasPicture ? 'picture' : 'blank';
  if (isContents(paragraph, words)) return 'contents';
  if (ATTACHMENT_MARK.test(words) && (paragraph.look.align !== 'center')) return 'attachmentMark';
  if (ATTACHMENT_NOTE.test(words)) return 'attachmentNote';
  if (NOTE.test(words)) return 'note';
  if (IMPRINT.test(words)) return 'imprint';
  if (CAPTION.test(words) && !SENTENCE_END.test(words) && words.length <= 60) return 'caption';
  if (UNIT.test(words)) return 'unit';
  if (DATE_LINE.test(words)) return 'date';
  if (isDate(after) && words.length <= 40 && !SENTENCE_END.test(words) && heading === undefined) return 'signature';
  if (state.list !== undefined && heading !== undefined && heading.level > 2) return state.list;
  if (state.phase === 'end' && /^[（(].*[）)]$/u.test(words)) return 'remark';
  if (heading !== undefined) return 'heading';
  if (after?.kind === 'table' && paragraph.look.align !== 'justify' && words.length <= 60 && !SENTENCE_END.test(words)) return paragraph.look.align === 'right' ? 'unit' : 'caption';
  if (paragraph.look.align === 'center' || paragraph.look.align === 'right') return 'short';
  return SENTENCE_END.test(words) || words.length >= LONG ? 'body' : 'short';
}

// A line of so many characters that does not end a sentence is running text all the same.
const LONG = 40;

function settle(state: RoleState, role: Role): void {
  if (role === 'attachmentMark') { state.part += 1; state.phase = 'front'; }
  else if (role === 'heading' || role === 'body') state.phase = 'text';
  else if (role === 'date') state.phase = 'end';
  if (role === 'note' || role === 'attachmentNote') state.list = role;
  else if (role !== 'blank') state.list = undefined;
}

/** What stands before the text of the document and of each attachment: head, number, title, recipient. */
function findFront(blocks: WordLayout['blocks']): ReadonlyMap<LaidParagraph, Role> {
  const roles = new Map<LaidParagraph, Role>();
  let from = 0;
  while (from < blocks.length) {
    const front = frontFrom(blocks, from);
    nameFront(front, roles, from > 0);
    const next = blocks.findIndex((block, index) => index >= from + Math.max(front.length, 1) && block.kind === 'paragraph' && !block.isEnclosed && ATTACHMENT_MARK.test(wordsOf(block)) && block.look.align !== 'center');
    if (next === -1) break;
    from = next + 1;
  }
  return roles;
}

function frontFrom(blocks: WordLayout['blocks'], from: number): readonly LaidParagraph[] {
  const front: LaidParagraph[] = [];
  for (const block of blocks.slice(from, from + MOST_FRONT)) {
    // The head of a document of several offices is set in a table; a table of figures ends the front.
    if (block.kind === 'table') { if (block.rows > 3 || front.some(isTitleSized)) break; else continue; }
    if (block.isEnclosed) continue;
    const words = wordsOf(block);
    if (/[：:]$/u.test(words) && front.some(paragraph => wordsOf(paragraph) !== '')) { front.push(block); break; }
    if (isRunningText(block, words)) break;
    front.push(block);
  }
  return front;
}

const MOST_FRONT = 40;

function isRunningText(block: LaidParagraph, words: string): boolean {
  const isLarge = isTitleSized(block);
  return !isLarge && (SENTENCE_END.test(words) || words.length > 60 || readHeadingNumber(words)?.level === 1 || ATTACHMENT_NOTE.test(words) || ATTACHMENT_MARK.test(words) || CAPTION.test(words) || NOTE.test(words)
    || readHeadingNumber(words) !== undefined && block.look.align !== 'center');
}

function nameFront(front: readonly LaidParagraph[], roles: Map<LaidParagraph, Role>, isAttachment: boolean): void {
  const lines = front.filter(paragraph => wordsOf(paragraph) !== '');
  const heads = lines.filter(paragraph => isRed(paragraph) || SECRECY.test(wordsOf(paragraph)) || DOCUMENT_NUMBER.test(wordsOf(paragraph)));
  for (const line of heads) roles.set(line, DOCUMENT_NUMBER.test(wordsOf(line)) ? 'documentNumber' : 'head');
  const rest = lines.filter(line => !heads.includes(line) && !UNIT.test(wordsOf(line)) && !/[：:]$/u.test(wordsOf(line)));
  const first = rest.find(isTitleSized) ?? rest.find(({ style }) => style === 'title') ?? rest.find(({ look }) => look.align === 'center') ?? (isAttachment ? undefined : rest[0]);
  if (first === undefined) return;
  const size = mainLook(first.runs)?.size;
  const at = rest.indexOf(first);
  let end = at + 1;
  while (rest[end] !== undefined && mainLook(rest[end]?.runs ?? [])?.size === size && rest[end]?.look.align === first.look.align && !DATE_LINE.test(wordsOf(rest[end] ?? first)) && (isTitleSized(first) || rest[end]?.look.align === 'center')) end += 1;
  rest.forEach((line, index) => { if (index >= at && index < end) roles.set(line, 'title'); else if (index >= end && line.look.align === 'center') roles.set(line, 'subtitle'); });
  const last = lines.at(-1);
  if (last !== undefined && lines.indexOf(last) > lines.indexOf(first) && !roles.has(last) && isRecipient(wordsOf(last), last)) roles.set(last, 'recipient');
}

function isRecipient(words: string, { look }: LaidParagraph): boolean {
  return /[：:]$/u.test(words) || (RECIPIENT_END.test(words) && look.align !== 'center' && look.align !== 'right' && look.firstLine < 200 && /[、，,]/u.test(words));
}

/** A title is set in 2号; from 小二 on nothing else of a document is, but its red head. */
function isTitleSized(paragraph: LaidParagraph): boolean {
  return (mainLook(paragraph.runs)?.size ?? 0) >= 36 && !isRed(paragraph);
}

function isRed({ runs }: LaidParagraph): boolean {
  return runs.some(({ text, look }) => text.trim() !== '' && /^(?:[c-f][0-9a-f]0{4}|[c-f][0-9a-f][0-3][0-9a-f][0-3][0-9a-f])$/iu.test(look.color ?? ''));
}

function isContents({ style }: LaidParagraph, words: string): boolean {
  return /^(?:toc|目录|table of contents)/u.test(style) || /(?:\t|…{2,}|\.{4,})\s*\d+$/u.test(words);
}

function isDate(block: LaidParagraph | LaidTable | undefined): boolean {
  return block?.kind === 'paragraph' && DATE_LINE.test(wordsOf(block));
}

/** The next block that is not an empty line; a seal leaves up to five of them free. */
function blockAfter(blocks: WordLayout['blocks'], index: number): LaidParagraph | LaidTable | undefined {
  return blocks.slice(index + 1, index + 7).find(block => block.kind === 'table' || (!block.isEnclosed && wordsOf(block) !== ''));
}
