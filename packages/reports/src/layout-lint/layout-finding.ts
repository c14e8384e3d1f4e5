import type { Localized } from '@taizhang/kernel';
import { LAYOUT_RULES, type LayoutRule } from './layout-rules.ts';
import type { LaidParagraph } from './word-layout.ts';

/** error: departs from the standard; confirm: a custom of the office or something not in the file could explain it. */
export type LayoutGrade = 'error' | 'confirm';

/** A paragraph a finding is about, by its number among the paragraphs that are not empty and its first words. */
export interface LayoutPlace {
  readonly paragraph: number;
  readonly words: string;
}

/** One departure from the official layout, with every place it occurs at. */
export interface LayoutFinding {
  readonly rule: LayoutRule;
  /** What is judged, in a word: 正文字体. */
  readonly name: Localized;
  /** Where the rule stands: GB/T 9704—2012 5.2.2. */
  readonly clause: Localized;
  readonly grade: LayoutGrade;
  readonly found: Localized;
  readonly expected: Localized;
  /** In reading order; empty for what concerns the whole file. */
  readonly places: readonly LayoutPlace[];
}

/** A departure at one place, before equal ones are gathered. */
export interface LayoutFault {
  readonly rule: LayoutRule;
  readonly grade: LayoutGrade;
  readonly found: Localized;
  readonly expected: Localized;
  readonly at?: LaidParagraph | undefined;
}

/** Gathers equal faults into one finding each, errors first, then in the order their first place is read. */
export function gatherFaults(faults: readonly LayoutFault[]): readonly LayoutFinding[] {
  const gathered = new Map<string, { readonly fault: LayoutFault; readonly places: LayoutPlace[] }>();
  for (const fault of faults) {
    const key = [fault.rule, fault.grade, fault.found.zh, fault.expected.zh].join('\n');
    const entry = gathered.get(key) ?? { fault, places: [] };
    gathered.set(key, entry);
    if (fault.at !== undefined && entry.places.at(-1)?.paragraph !== fault.at.number) entry.places.push(placeOf(fault.at));
  }
  return [...gathered.values()]
    .map(({ fault: { rule, grade, found, expected }, places }): LayoutFinding => ({ rule, ...LAYOUT_RULES[rule], grade, found, expected, places }))
    .sort((left, right) => rankOf(left.grade) - rankOf(right.grade) || firstOf(left) - firstOf(right));
}

const FIRST_WORDS = 16;

function placeOf({ number, autoNumber, text }: LaidParagraph): LayoutPlace {
  const words = Array.from(`${autoNumber}${text}`.replace(/\s+/gu, ' ').trim());
  return { paragraph: number, words: words.length <= FIRST_WORDS ? words.join('') : `${words.slice(0, FIRST_WORDS).join('')}…` };
}

function rankOf(grade: LayoutGrade): number {
  return grade === 'error' ? 0 : 1;
}

function firstOf({ places: [first] }: LayoutFinding): number {
  return first?.paragraph ?? 0;
}
