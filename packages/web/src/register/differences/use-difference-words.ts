import type { DifferenceView } from '@taizhang/contract';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { differenceWords } from './words.ts';

type Figure = Pick<DifferenceView, 'unit' | 'unitEn' | 'decimals'>;

/** Rates are printed with one decimal. */
function placesOf({ unit, decimals }: Figure): number {
  return unit === '%' ? 1 : decimals;
}

/** Values and differences of a figure in words. */
export function useDifferenceWords(): { readonly value: (figure: Figure, value: number | null) => string; readonly differs: (row: DifferenceView) => string } {
  const t = useWords(differenceWords);
  const locale = useLocale();
  const unitOf = ({ unit, unitEn }: Figure): string => (locale === 'zh' ? unit : unitEn);
  const value = (figure: Figure, amount: number | null): string => `${figureText(amount, placesOf(figure))}${amount === null ? '' : `${figure.unit === '%' || locale === 'zh' ? '' : ' '}${unitOf(figure)}`}`;
  const differs = (row: DifferenceView): string => {
    const unit = row.unit === '%' ? t('points') : unitOf(row);
    return t('differs', { more: t((row.difference ?? 0) > 0 ? 'more' : 'less'), n: figureText(Math.abs(row.difference ?? 0), placesOf(row)), unit });
  };
  return { value, differs };
}
