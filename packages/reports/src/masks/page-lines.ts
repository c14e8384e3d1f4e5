import { headingNumber, HeadingCount } from './heading-number.ts';
import type { PageLine } from './page-line.ts';

/** Lines of a text with what each is for. Every line with words is in the result, in order. */
export function pageLines(text: string): readonly PageLine[] {
  const raw = rawLines(text);
  const titles = titleCount(text, raw);
  const tail = signatureStart(text, raw);
  const tables = tableRows(text, raw);
  const count = new HeadingCount();
  return raw.map(({ start, end }, index): PageLine => {
    const words = text.slice(start, end);
    if (index < titles) return { role: 'title', start, end };
    if (index === titles && titles > 0 && RECIPIENT.test(words)) return { role: 'recipient', start, end: end - 1 };
    if (index >= tail) return { role: 'signature', start, end };
    const table = tables.get(index);
    if (table !== undefined) return { role: 'table', start, end, isTableHead: table === 'head' };
    const heading = headingNumber(words);
    if (heading !== undefined && count.accepts(heading)) return { role: 'heading', start: start + heading.length, end, level: heading.level, number: words.slice(0, heading.length).trim() };
    return { role: 'paragraph', start, end };
  });
}

interface RawLine {
  readonly start: number;
  readonly end: number;
}

function rawLines(text: string): readonly RawLine[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap((match) => {
    const words = match[0].trim();
    const start = match.index + match[0].indexOf(words);
    return words === '' ? [] : [{ start, end: start + words.length }];
  });
}

/** A title is short, ends without a stop and stands before anything longer. */
const TITLE = /^[^。；;，,：:!！?？\t]{2,40}$/u;
const MOST_TITLE_LINES = 4;
const RECIPIENT = /^[^。；;]{2,40}[:：]$/u;

function titleCount(text: string, lines: readonly RawLine[]): number {
  let count = 0;
  for (const { start, end } of lines.slice(0, MOST_TITLE_LINES)) {
    const words = text.slice(start, end);
    if (!TITLE.test(words) || headingNumber(words) !== undefined) break;
    count += 1;
  }
  return count === lines.length ? 0 : count;
}

const DATE = /^(?:二〇..年|(?:\d{4}|[xX*×]{2,4})年).{1,5}月.{1,4}日$/u;
const SIGNER = /^\S{2,25}(?:局|委|委员会|办公室|中心|政府|院|所|站|会|部)$/u;

/** Index of the first line of the signature; past the end when there is none. */
function signatureStart(text: string, lines: readonly RawLine[]): number {
  const words = (index: number): string => {
    const line = lines[index];
    return line === undefined ? '' : text.slice(line.start, line.end).replaceAll(/\s/gu, '');
  };
  const last = lines.length - 1;
  if (last < 2) return lines.length;
  if (DATE.test(words(last))) return SIGNER.test(words(last - 1)) ? last - 1 : last;
  return SIGNER.test(words(last)) ? last : lines.length;
}

/** Neighbouring lines of as many cells are a table; Word files are read with tabs between cells. */
function tableRows(text: string, lines: readonly RawLine[]): ReadonlyMap<number, 'head' | 'row'> {
  const cells = lines.map(({ start, end }) => text.slice(start, end).split('\t').length);
  const rows = new Map<number, 'head' | 'row'>();
  cells.forEach((count, index) => {
    if (count < 2) return;
    if (cells[index - 1] === count) rows.set(index, 'row');
    else if (cells[index + 1] === count) rows.set(index, 'head');
  });
  return rows;
}
