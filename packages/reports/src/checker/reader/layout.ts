import { endsWrappedLine } from './wrapped-line.ts';

/** A sentence of the text and where it belongs: its paragraph, and which of several reports in one file. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly report: number;
}

/** Splits text (already normalised) into sentences, paragraphs and reports, in one pass. */
export function layOut(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let report = 0;
  let reportOpenedAt = -1;
  let seenProse = false;
  for (const block of blocksOf(text)) {
    const line = text.slice(block.start, Math.min(block.end, block.start + OPENING_LENGTH));
    const isTitle = block.end - block.start <= TITLE_LENGTH && (PARTING.test(line) || (TITLE.test(line) && !LIST_MARK.test(line)));
    const opensReport = isTitle || OPENING.test(line);
    // A title directly above the opening sentence of the same report must not count twice.
    if (opensReport && seenProse && (isTitle || block.start - reportOpenedAt > MINIMUM_REPORT)) report += 1;
    if (opensReport) {
      reportOpenedAt = block.start;
      seenProse = false;
    }
    if (block.end - block.start > TITLE_LENGTH) seenProse = true;
    paragraph += 1;
    splitSentences(text, block, paragraph, report, sentences);
  }
  return sentences;
}

const TITLE_LENGTH = 48;
const OPENING_LENGTH = 400;
const MINIMUM_REPORT = 200;
const TITLE = /(?:总结|汇报|思路|报告|计划|讲话|进展情况|工作情况|公报|通报|简报|[预决]算(?:公开)?说明|(?:运行|疫情|形势)分析|落实情况|完成情况|要点|模板|范文|材料)(?:\([^)]*\))?\s*$/;
/** 篇一, 第二篇, 范文3, a first-level Markdown heading or a ruled line. */
const PARTING = /^\s*(?:[【(]?(?:篇|范文)[一二三四五六七八九十\d]{1,3}(?:[】):、]|\s|$)|第[一二三四五六七八九十\d]{1,3}篇|#\s|[=_*-]{5,}\s*$)/;
const OPENING = /现将.{0,30}(?:汇报|报告|总结|通报|述职|情况)如下/;
const LIST_MARK = /^\s*(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十\d]+\)|\d+[.、)])/;

interface Block {
  readonly start: number;
  readonly end: number;
}

/** Lines, with hard-wrapped lines of one paragraph joined (text pasted from a PDF breaks wherever the page did). */
function* blocksOf(text: string): Generator<Block> {
  let start = 0;
  let lineStart = 0;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    if (newline === -1 || !isSoftBreak(text, lineStart, lineEnd)) {
      if (lineEnd > start) yield { start, end: lineEnd };
      start = lineEnd + 1;
    }
    lineStart = lineEnd + 1;
  }
}

const CONTINUES = /[\u4e00-\u9fa5\d,、]/;

function isSoftBreak(text: string, lineStart: number, lineEnd: number): boolean {
  // A row of a table ends where it ends.
  if (lineStart > lineEnd || !endsWrappedLine(text, lineEnd) || /[\t|]/.test(text.slice(Math.max(lineStart, lineEnd - 200), lineEnd))) return false;
  if (!CONTINUES.test(text.charAt(lineEnd - 1)) || !CONTINUES.test(text.charAt(lineEnd + 1))) return false;
  if (LIST_MARK.test(text.slice(lineEnd + 1, lineEnd + 8))) return false;
  const next = text.slice(lineEnd + 1, lineEnd + 2 + TITLE_LENGTH).split('\n', 1)[0] ?? '';
  return next.length > TITLE_LENGTH || !(TITLE.test(next) || PARTING.test(next));
}

/** A Latin full stop ends a sentence only between Chinese words; elsewhere it is a decimal point or a list number. */
const TERMINATOR = /[。!?！？\n]+|(?<=[\u4e00-\u9fa5)%])\.(?=[\u4e00-\u9fa5])/g;

function splitSentences(text: string, block: Block, paragraph: number, report: number, into: Sentence[]): void {
  let start = block.start;
  TERMINATOR.lastIndex = block.start;
  for (let match = TERMINATOR.exec(text); match !== null && match.index < block.end; match = TERMINATOR.exec(text)) {
    if (match[0].startsWith('\n')) continue;
    // "其中。职高2所": a slip of the comma, not a sentence.
    if (/^\s*其中\s*$/.test(text.slice(start, Math.min(match.index, start + 6)))) continue;
    if (match.index > start) into.push({ start, end: match.index, paragraph, report });
    start = match.index + match[0].length;
  }
  if (start < block.end) into.push({ start, end: block.end, paragraph, report });
}
