import { inLargerUnit } from './in-larger-unit.ts';

/** A stretch of text; end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A figure as it stands in an edited line. */
export interface FoundPlace extends Stretch {
  /** unchanged: as printed; reworded: other words, the same numbers; changed: another number. */
  readonly outcome: 'unchanged' | 'reworded' | 'changed';
}

/** Digits that touch a figure from outside, as printed: part of the number a reader sees. */
export interface TouchingDigits {
  readonly before: string;
  readonly after: string;
}

/** What touches a stretch of a line, no further than the given bounds. */
export function touchingDigits(text: string, { start, end }: Stretch, bounds: Stretch): TouchingDigits {
  const [before = ''] = DIGITS_BEFORE.exec(text.slice(Math.max(bounds.start, start - 24), start)) ?? [];
  const rest = text.slice(end, Math.min(bounds.end, end + 24));
  const [after = ''] = (/[0-9０-９]$/u.test(text.slice(start, end)) ? DIGITS_AFTER_NUMBER : DIGITS_AFTER_UNIT).exec(rest) ?? [];
  return { before, after };
}

/**
 * Judges what a tagged or recognised stretch has become: words typed inside it are words of the line, digits typed against it
 * belong to the number.
 */
export function judgePlace(text: string, stretch: Stretch, printed: string, touching: TouchingDigits, bounds: Stretch): FoundPlace {
  const core = coreOf(text, stretch, printed);
  const now = touchingDigits(text, core, bounds);
  const whole = now.before === touching.before && now.after === touching.after ? core : { start: core.start - now.before.length, end: core.end + now.after.length };
  const said = text.slice(whole.start, whole.end);
  if (said === printed) return { ...whole, outcome: 'unchanged' };
  const isSame = (sayings(said) === sayings(printed) && hasNumber(printed)) || inLargerUnit(said, printed, printed) !== undefined;
  return { ...whole, outcome: isSame ? 'reworded' : 'changed' };
}

// A minus sign counts, and a comma only between digits: 分别为12，131人 lists two numbers.
const DIGITS_BEFORE = /(?:[-−－]|[-−－]?(?:[0-9０-９]+[-−－~～.．,]?)+)$/u;
const DIGITS_AFTER_NUMBER = /^(?:[-−－~～.．,]?[0-9０-９]+|[%％‰万亿])+/u;
const DIGITS_AFTER_UNIT = /^[0-9０-９]+/u;

/** The printed text where it still stands inside the stretch, else the stretch without blank edges. */
function coreOf(text: string, { start, end }: Stretch, printed: string): Stretch {
  const inner = text.slice(start, end);
  const at = inner.indexOf(printed);
  if (printed !== '' && at >= 0) return { start: start + at, end: start + at + printed.length };
  return { start: start + inner.length - inner.trimStart().length, end: end - (inner.length - inner.trimEnd().length) };
}

/** The numbers of a phrase with their scale and direction: what may not change when it is said in other words. */
function sayings(text: string): string {
  return (text.normalize('NFKC').match(/[-−]?\d[\d.,]*|[%‰万亿倍]|百分点|千分点|[增升高快多超前减降低慢少后平未]/gu) ?? []).join(' ').replace(/[升高多]/gu, '增').replace(/[降低少]/gu, '减');
}

/** The phrase with any other number in it, turned round or scaled: what a hand that changes a figure leaves; nothing for a phrase without number. */
export function phrasePattern(printed: string): RegExp {
  if (!hasNumber(printed)) return /(?!)/gu;
  const words = printed.split(NUMBER).map(part => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(DIRECTION, `(?:${DIRECTION.source})`));
  return new RegExp(words.join(`(?:${NUMBER.source})[万亿]?`), 'gu');
}

const NUMBER = /[-−－]?[0-9０-９]+(?:[.．,][0-9０-９]+)*/gu;
const DIRECTION = /增长|增加|上升|提高|下降|减少|降低|高于|低于|快于|慢于/gu;

/** Whether a text holds a number at all. */
function hasNumber(text: string): boolean {
  return /[0-9０-９]/u.test(text);
}
