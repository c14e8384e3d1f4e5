import type { BoundFigure } from '../bound-figure.ts';
import { readFigures } from '../checker/index.ts';
import { inlinesOf, type DocumentTree, type Inline } from '../document-tree.ts';
import type { FigureAddress, FigureReader, FigureReading } from '../figure-reading.ts';

/** A place of a renewed report the author must look at. */
export interface RenewalMark {
  /**
   * direction: 增长 where it now fell; target: 超额完成 where it now falls short; condition: a figure that decided the wording has
   * turned; missing: there is no such figure for the new period; typed: a number of the earlier period without a figure behind it.
   */
  readonly kind: 'direction' | 'target' | 'condition' | 'missing' | 'typed';
  /** The words that no longer agree, or the number. */
  readonly words: string;
  readonly near: string;
  readonly figure: BoundFigure | undefined;
}

interface Renewal {
  readonly before: DocumentTree;
  readonly after: DocumentTree;
  /** New figures by old key. */
  readonly figures: ReadonlyMap<string, BoundFigure>;
  readonly refOf: (ref: FigureAddress) => FigureAddress;
  readonly reader: FigureReader;
}

/** Finds the words of a renewed report that its figures no longer bear out, in reading order. */
export function markDisagreements(renewal: Renewal): readonly RenewalMark[] {
  const { after } = renewal;
  const oldRefs = new Map([...renewal.figures].map(([key, figure]) => [figure.key, renewal.before.figures.find(old => old.key === key)?.ref]));
  const figures = new Map(after.figures.map(figure => [figure.key, figure]));
  const inText = after.blocks.flatMap(block => block.kind === 'table' || block.kind === 'chart'
    ? block.rows.flat().flatMap(cell => typedIn(cell))
    : [...clausesOf(inlinesOf(block)).flatMap(clause => marksOf(clause, figures, oldRefs, renewal)), ...typedIn(inlinesOf(block))]);
  return [...inText, ...after.missing.map((figure): RenewalMark => ({ kind: 'missing', words: figure.text, near: figure.name, figure })), ...turnedConditions(renewal)];
}

/** Words and figures between two marks of punctuation: what a direction word is about. */
interface Clause { readonly inlines: readonly Inline[]; readonly sentence: string }

function clausesOf(inlines: readonly Inline[]): readonly Clause[] {
  const clauses: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'figure') { clauses.at(-1)?.push(inline); continue; }
    inline.text.split(/(?<=[，。；：、])/u).forEach((text, index, all) => {
      clauses.at(-1)?.push({ kind: 'text', text });
      if (index < all.length - 1 || /[，。；：、]$/u.test(text)) clauses.push([]);
    });
  }
  const sentence = inlines.map(({ text }) => text).join('');
  return joinedToFigures(clauses).map(clause => ({ inlines: clause, sentence }));
}

/** 活产数持续增长，达到110人: words before a comma speak of the figure behind it when they have none of their own. */
function joinedToFigures(clauses: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] {
  const joined: (readonly Inline[])[] = [];
  let waiting: readonly Inline[] = [];
  for (const clause of clauses) {
    const whole = [...waiting, ...clause];
    const isOpen = !whole.some(({ kind }) => kind === 'figure') && /[，、：]$/u.test(whole.at(-1)?.text ?? '');
    waiting = isOpen ? whole : [];
    if (!isOpen) joined.push(whole);
  }
  return joined;
}

/** 人口自然增长率 and 增长率 are names, not claims. */
const UP = /(?<!自然)增长(?!率)|增加|上升|提高|提升|攀升|上涨|扩大/u;
const DOWN = /下降|减少|降低|回落|下滑|缩减/u;
const REACHED = /(?:超额|全面|提前|圆满|如期)完成|达标|完成(?:了)?(?:年度|全年)?(?:目标|任务)/u;
const FELL_SHORT = /未(?:能)?(?:完成|达标|达到)|滞后|落后于|差距/u;

function marksOf({ inlines, sentence }: Clause, figures: ReadonlyMap<string, BoundFigure>, oldRefs: ReadonlyMap<string, FigureAddress | undefined>, { reader }: Renewal): readonly RenewalMark[] {
  const words = inlines.flatMap(inline => inline.kind === 'text' ? [inline.text] : []).join(' ');
  return inlines.flatMap((inline): readonly RenewalMark[] => {
    const figure = inline.kind === 'figure' ? figures.get(inline.key) : undefined;
    const oldRef = figure === undefined ? undefined : oldRefs.get(figure.key);
    if (figure === undefined || oldRef === undefined) return [];
    const [was, is] = [reader.read(oldRef), reader.read(figure.ref)];
    const mark = (kind: RenewalMark['kind'], pattern: RegExp): readonly RenewalMark[] => [{ kind, words: pattern.exec(words)?.[0] ?? '', near: near(sentence, inline.text), figure }];
    const turned = (pattern: RegExp, claimed: number): boolean => pattern.test(words) && trend(is) * claimed < 0 && trend(was) * claimed >= 0;
    if (turned(UP, 1)) return mark('direction', UP);
    if (turned(DOWN, -1)) return mark('direction', DOWN);
    if (FELL_SHORT.test(words)) return isReached(is) === true && isReached(was) !== true ? mark('target', FELL_SHORT) : [];
    return REACHED.test(words) && isReached(is) === false && isReached(was) !== false ? mark('target', REACHED) : [];
  });
}

function trend({ value, lastYear }: FigureReading): number {
  return value === null || lastYear === null || lastYear === undefined ? 0 : Math.sign(value - lastYear);
}

function isReached({ value, target }: FigureReading): boolean | undefined {
  if (value === null || target === undefined) return undefined;
  return target.direction === 'at_least' ? value >= target.value : value <= target.value;
}

function turnedConditions({ before, refOf, reader, after }: Renewal): readonly RenewalMark[] {
  return before.conditions.flatMap((condition): readonly RenewalMark[] => {
    const [was, is] = [reader.read(condition.ref), reader.read(refOf(condition.ref))];
    const hasTurned = trend(was) !== trend(is) || (was.value === null) !== (is.value === null) || isReached(was) !== isReached(is) || Math.sign(was.value ?? 0) !== Math.sign(is.value ?? 0);
    const figure = after.conditions.find(each => each.ref.metricId === condition.ref.metricId && each.ref.orgId === condition.ref.orgId && each.ref.period === refOf(condition.ref).period);
    return hasTurned ? [{ kind: 'condition', words: '', near: condition.name, figure }] : [];
  });
}

/** Numbers in the words: they are of the earlier period and no figure keeps them true. */
function typedIn(inlines: readonly Inline[]): readonly RenewalMark[] {
  const sentence = inlines.map(({ text }) => text).join('');
  const masked = inlines.map(inline => inline.kind === 'figure' ? '■'.repeat(inline.text.length) : inline.text).join('');
  return readFigures(masked).filter(found => !found.masked && !found.surface.includes('■')).map(({ surface, span: [start] }): RenewalMark => ({ kind: 'typed', words: surface, near: near(sentence, surface, start), figure: undefined }));
}

function near(sentence: string, words: string, at = sentence.indexOf(words)): string {
  return sentence.slice(Math.max(0, at - 30), at + words.length + 30).trim();
}
