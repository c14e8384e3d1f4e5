import type { Translate } from '../i18n/dictionary.ts';
import { figureText } from '../i18n/number-words.ts';
import type { Status } from '../kit/status-glyph.tsx';
import type { Finding, ReadFigure, Relation, Verdict } from './findings.ts';
import type { checkingWords } from './words.ts';

/** Glyph of a verdict. */
export const VERDICT_STATUS = { wrong: 'late', confirm: 'lag', holds: 'ok' } as const satisfies Record<Verdict, Status>;

type T = Translate<typeof checkingWords>;

/** What kind of arithmetic it is, in a word; a kind newer than this page is called a relation. */
export function typeWord(t: T, type: string): string {
  switch (type) {
    case 'ratio':
    case 'sum':
    case 'target_share':
    case 'yoy':
    case 'product':
    case 'repeat':
    case 'bound':
      return t(`type_${type}`);
    default:
      return t('type_other');
  }
}

/** What a figure measures, in a word. */
export function kindWord(t: T, kind: string): string {
  switch (kind) {
    case 'count':
    case 'money':
    case 'percent':
    case 'permille':
    case 'per100k':
    case 'rank':
    case 'change_pct':
    case 'change_pp':
    case 'target_share':
      return t(`kind_${kind}`);
    default:
      return t('kind_other');
  }
}

/** How the stated number follows from the recomputed one; nothing when it does not. */
export function roundingWord(t: T, { rounding }: Relation): string | undefined {
  return rounding === 'none' ? undefined : t(`rounding_${rounding}`);
}

/** Stated and recomputed number in the unit of the stated figure. */
export function comparedNumbers({ relation, figures }: Finding, read: readonly ReadFigure[]): { readonly stated: string; readonly recomputed: string } {
  const result = figures.at(-1);
  const unit = result === undefined ? '' : unitText(read[result]);
  const print = (value: number | null): string => (value === null ? figureText(null) : `${exactNumber(value)}${unit}`);
  return { stated: print(relation.stated), recomputed: print(relation.recomputed) };
}

/** A number of the checker with the decimals it has, at most four: it must not be rounded to look like the text. */
export function exactNumber(value: number): string {
  return figureText(value, Math.min(4, (String(value).split('.')[1] ?? '').length));
}

/** Scale and unit of a figure as the text writes them. */
export function unitText(figure: ReadFigure | undefined): string {
  if (figure === undefined) return '';
  const scale = figure.scale === 10_000 ? '万' : figure.scale === 100_000_000 ? '亿' : '';
  return figure.unit.startsWith(scale) ? figure.unit : `${scale}${figure.unit}`;
}
