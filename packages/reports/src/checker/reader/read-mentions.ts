import type { Comparison, FigureKind } from '../read-figure.ts';
import { baseOf, readComparison } from './comparison.ts';
import type { FoundFigure } from './found-figure.ts';
import { kindOf } from './kind.ts';
import type { Sentence } from './layout.ts';
import type { Mention } from './mention.ts';
import { listPeriods, type PeriodMention } from './period-mention.ts';
import { readCell } from './read-cell.ts';
import { standingBases } from './standing-base.ts';
import { dealtSubjects, subjectOf } from './subject.ts';
import type { TableCell } from './table-cells.ts';
import { isMoneyUnit } from './units.ts';

/** Puts found figures into their sentences: what each measures, about what, when, and against what. */
export function readMentions(text: string, found: readonly FoundFigure[], sentences: readonly Sentence[], cells: readonly TableCell[]): readonly Mention[] {
  const mentions: Mention[] = [];
  const baseAt = standingBases(text, sentences);
  const cellAt = cellFinder(cells);
  let next = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined) continue;
    const inside: FoundFigure[] = [];
    for (let figure = found[next]; figure !== undefined && figure.start < sentence.end; figure = found[next]) {
      if (figure.start >= sentence.start) inside.push(figure);
      next += 1;
    }
    if (inside.length > 0) readSentence({ text, sentence, index, standingBase: baseAt(index), cellAt }, inside, mentions);
  }
  return mentions;
}

/** How far back words are looked at: longer gaps say nothing about the number. */
const REACH = 90;

interface InSentence {
  readonly text: string;
  readonly sentence: Sentence;
  readonly index: number;
  /** What changes of the report are measured against where they do not say so. */
  readonly standingBase: string;
  readonly cellAt: (offset: number) => TableCell | undefined;
}

function readSentence({ text, sentence, index, standingBase, cellAt }: InSentence, found: readonly FoundFigure[], into: Mention[]): void {
  const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 2000));
  const periods = listPeriods(opening, sentence.start);
  let depth = 0;
  let previous: Mention | undefined;
  let dealt: readonly string[] = [];
  let dealtAt = 0;
  for (let at = 0; at < found.length; at += 1) {
    const figure = found[at];
    if (figure === undefined) continue;
    const from = previous?.end ?? sentence.start;
    depth = depthAfter(depth, text, from, figure.start);
    const gap = text.slice(Math.max(from, figure.start - REACH), figure.start);
    const lead = leadOf(gap);
    const following = text.slice(figure.end, Math.min(found[at + 1]?.start ?? sentence.end, sentence.end, figure.end + REACH));
    const continues = previous !== undefined && CONTINUES.test(gap) && (sharesForm(previous, figure) || (dealt.length > 0 && bothCount(previous, figure)));
    const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
    const compare = continues ? (previous?.compare ?? null) : onBase(compareOf(figure, lead, before), standingBase);
    const kind: FigureKind = continues && previous !== undefined ? previous.kind : kindOf(figure, lead, compare, targetEnds(previous));
    if (!continues) {
      dealt = gap.includes('分别') ? dealtTo(lead, into, runLength(text, found, at), index) : [];
      dealtAt = 0;
    }
    const subject = dealt[dealtAt] ?? subjectOf(lead, following, previous?.subject ?? '');
    dealtAt += 1;
    const cell = cellAt(figure.start);
    const mention: Mention = {
      ...figure, kind, compare, subject, gap, lead,
      ...(cell === undefined ? {} : inCell(figure, cell)),
      period: periodBefore(periods, figure.start, previous?.start ?? sentence.start),
      tail: following,
      sentence: index, paragraph: sentence.paragraph, report: sentence.report, depth,
      isEstimate: figure.isFloor || HEDGED_BEFORE.test(gap) || HEDGED_AFTER.test(following),
      isPlan: PLANNED.test(before),
    };
    into.push(mention);
    previous = mention;
  }
}

const CONTINUES = /^(?:[、和及与,/]|以及)+(?:分别)?$/;
/** How many figures follow one another without words between them from `at` on. */
function runLength(text: string, found: readonly FoundFigure[], at: number): number {
  let length = 1;
  for (let next = at + 1; next < found.length; next += 1) {
    const [previous, figure] = [found[next - 1], found[next]];
    if (previous === undefined || figure === undefined || figure.start - previous.end > 4 || !CONTINUES.test(text.slice(previous.end, figure.start))) break;
    length += 1;
  }
  return length;
}

/** 分别 deals its figures to the names before it, or to as many figures before it. */
function dealtTo(lead: string, read: readonly Mention[], length: number, sentence: number): readonly string[] {
  const names = dealtSubjects(lead);
  if (names.length >= length || length === 1) return names;
  const before = read.slice(-12).filter((mention) => mention.sentence === sentence && mention.depth === 0).slice(-length);
  return before.length === length ? before.map((mention) => mention.subject) : names;
}

const HEDGED_BEFORE = /(?:约|近|超|超过|逾|突破|不足|不到|大约|将近|接近|高达|不低于|不少于|至少|左右)$/;
const HEDGED_AFTER = /^(?:以上|以下|左右|以内|多|余)/;
const PLANNED = /(?:力争|确保|计划|预计|拟|争取(?!到?[^,;。]{0,12}(?:资金|项目|支持|经费|债券|补助))|将|目标是|不低于|不少于|到20\d\d年[末底]?,|下一步|下半年|明年)(?:(?!已[经完开建达实办整]?|实际|目前)[^。;]){0,40}$/;

/** 较上年分别新增12项和19名: dealt out together, counted in units of their own. */
function bothCount({ kind, compare, shape }: Mention, { unit, shape: other }: FoundFigure): boolean {
  return (kind === 'count' || kind === 'money') && compare !== null && shape === 'plain' && other === 'plain' && unit !== '' && !/[%‰倍番成点]/.test(unit) && (kind === 'money') === isMoneyUnit(unit);
}

function sharesForm(previous: Mention, figure: FoundFigure): boolean {
  return previous.unit === figure.unit && previous.shape === figure.shape;
}

/** The words of the figure's own clause; a bracket that only interrupts it is stepped over. */
function leadOf(gap: string): string {
  const clause = gap.replace(/\([^()]{0,14}\)/g, '');
  return clause.slice(clause.search(/[^,;:()]*$/));
}

function depthAfter(depth: number, text: string, from: number, to: number): number {
  let open = depth;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 40) open += 1;
    else if (code === 41) open = Math.max(0, open - 1);
  }
  return open;
}

/** What a cell's number is stands at the head of its column and of its row. */
function inCell(figure: FoundFigure, cell: TableCell): Pick<Mention, 'kind' | 'compare' | 'subject' | 'gap' | 'lead'> {
  return { ...readCell(figure, cell), subject: cell.rowName === '' ? cell.heading : cell.rowName, gap: '|', lead: cell.heading };
}

/** Figures are asked for in order, so that each cell is passed once. */
function cellFinder(cells: readonly TableCell[]): (offset: number) => TableCell | undefined {
  let next = 0;
  return (offset) => {
    while ((cells[next]?.end ?? Infinity) <= offset) next += 1;
    const cell = cells[next];
    return cell !== undefined && cell.start <= offset ? cell : undefined;
  };
}

function onBase(compare: Comparison | null, standingBase: string): Comparison | null {
  return compare !== null && compare.base === '' && standingBase !== '' ? { ...compare, base: standingBase } : compare;
}

function compareOf(figure: FoundFigure, lead: string, before: string): Comparison | null {
  if (figure.shape === 'rank' || figure.shape === 'ratio') return null;
  const compare = readComparison(lead, before, !/^(?:%|‰|百分点|千分点|倍|番|成)$/.test(figure.unit), /^[%‰]$/.test(figure.unit));
  if (compare === null) return isChangeByUnit(figure.unit) ? { base: baseOf(before) ?? '', direction: 'up' } : signedChange(figure, lead, before);
  return figure.value !== null && figure.value < 0 && compare.direction === 'up' ? { ...compare, direction: 'down' } : compare;
}

/** Points and doublings measure nothing but changes. */
function isChangeByUnit(unit: string): boolean {
  return /^(?:百分点|千分点|番)$/.test(unit);
}

/** "同比-3.2%", "环比+12.6%", "421亿元（+3.6%）": the sign says which way. */
function signedChange({ value, sign, unit }: FoundFigure, lead: string, before: string): Comparison | null {
  const base = sign === undefined || value === null ? undefined : (SIGNED_BASE.exec(lead)?.[1] ?? (unit === '%' && before.endsWith('(') ? '' : undefined));
  return base === undefined ? null : { base, direction: sign === '-' ? 'down' : 'up' };
}

const SIGNED_BASE = /(同比|环比)[:为是]?$/;

/** "完成年度任务50亿元的105%": the figure before is the target the share is of. */
function targetEnds(previous: Mention | undefined): boolean {
  return previous !== undefined && /(?:任务|计划|目标|指标|预算)(?:数|总?额|任务|为|是|的)*$/.test(previous.lead);
}

function periodBefore(periods: readonly PeriodMention[], start: number, previous: number): string | null {
  let last: string | null = null;
  for (const period of periods) {
    if (period.end > start) break;
    if (!period.isPassing || period.end > previous) last = period.text;
  }
  return last;
}
