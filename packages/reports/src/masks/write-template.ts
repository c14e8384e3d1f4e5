import type { ReportTemplate } from '../report-template.ts';
import type { MaskBinding } from './binding.ts';
import { bindingMarkup, type MetricUnits } from './binding-markup.ts';
import type { MaskedPage } from './masked-page.ts';
import type { PageLine } from './page-line.ts';
import type { PageMask } from './page-mask.ts';

/** What the clerk decided: a binding for each mask that gets one; the others stay as words. */
export type MaskDecisions = Readonly<Record<string, MaskBinding>>;

/** What became of every line and every mask; nothing is dropped unlisted. */
export interface TemplateAccount {
  /** masks = bound + words. */
  readonly masks: number;
  readonly bound: number;
  readonly words: number;
  /** lines = taken + signature. */
  readonly lines: number;
  readonly taken: number;
  /** Lines left to the system, which signs and dates a report itself. */
  readonly signature: readonly string[];
}

/** A template made from a report, and the account of it. */
export interface WrittenTemplate {
  readonly title: string;
  readonly recipient: string | null;
  readonly text: string;
  readonly account: TemplateAccount;
}

/** Writes the template language: words kept to the letter, bound masks as figures of the ledger. */
export function writeTemplate(page: MaskedPage, decisions: MaskDecisions, unitOf: MetricUnits): WrittenTemplate {
  const write = (line: PageLine): string => writeLine(page, line, decisions, unitOf);
  const of = (role: PageLine['role']): readonly PageLine[] => page.lines.filter((line) => line.role === role);
  const [recipient] = of('recipient');
  const bound = page.masks.filter((mask) => decisions[mask.id] !== undefined).length;
  const signature = of('signature').map((line) => page.text.slice(line.start, line.end));
  return {
    title: of('title').length === 0 ? UNTITLED : of('title').map(write).join('\n'),
    recipient: recipient === undefined ? null : page.text.slice(recipient.start, recipient.end),
    text: writeBody(page, write),
    account: { masks: page.masks.length, bound, words: page.masks.length - bound, lines: page.lines.length, taken: page.lines.length - signature.length, signature },
  };
}

/** The template as the composer takes it. */
export function templateOf(written: WrittenTemplate, identity: Pick<ReportTemplate, 'id' | 'version' | 'kind'>): ReportTemplate {
  return { ...identity, title: written.title, text: written.text, ...(written.recipient === null ? {} : { recipient: written.recipient }) };
}

const UNTITLED = '{{ report.author }}{{ report.period }}工作总结';

function writeBody(page: MaskedPage, write: (line: PageLine) => string): string {
  const body: string[] = [];
  let inTable = false;
  for (const line of page.lines) {
    if (line.role === 'title' || line.role === 'recipient' || line.role === 'signature') continue;
    if (inTable && (line.role !== 'table' || line.isTableHead === true)) body.push('{% endtable %}');
    if (line.role === 'table' && line.isTableHead === true) body.push('{% table "" %}');
    inTable = line.role === 'table';
    body.push(line.level === undefined ? write(line) : `${'#'.repeat(line.level)} ${write(line)}`);
  }
  if (inTable) body.push('{% endtable %}');
  return body.join('\n');
}

function writeLine(page: MaskedPage, line: PageLine, decisions: MaskDecisions, unitOf: MetricUnits): string {
  let written = '';
  let at = line.start;
  for (const mask of page.masks) {
    const binding = decisions[mask.id];
    if (binding === undefined || mask.start < line.start || mask.end > line.end) continue;
    const { start, kept } = replaced(mask, binding);
    written += literal(page.text.slice(at, start), line) + literal(kept, line) + bindingMarkup(mask, binding, unitOf);
    at = mask.end;
  }
  const words = written + literal(page.text.slice(at, line.end), line);
  // A paragraph of the text that begins with # is no heading of ours.
  return line.role === 'paragraph' ? words.replace(/^#/u, "{{ '#' }}") : words;
}

/** Phrases turn with their figure, so that they are replaced with it; values only where they stand. */
function replaced(mask: PageMask, binding: MaskBinding): { readonly start: number; readonly kept: string } {
  if (binding.kind === 'word' || mask.phrase === null || !SAYS_DIRECTION.has(binding.aspect)) return { start: mask.start, kept: '' };
  return mask.phrase;
}

const SAYS_DIRECTION: ReadonlySet<string> = new Set(['yoy', 'change', 'pop', 'pop_change', 'pace', 'progress', 'rank']);

/** Words as words: nothing in them is read as markup. In a table the bar and the tab divide cells. */
function literal(words: string, { role }: PageLine): string {
  const plain = words.replaceAll('{', "{{ '{' }}");
  return role === 'table' ? plain.replaceAll('|', "{{ '|' }}").replaceAll('\t', '|') : plain;
}
