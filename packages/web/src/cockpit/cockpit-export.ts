import type { CockpitView } from '@taizhang/contract';
import type { Locale } from '@taizhang/kernel';
import type { CsvCell } from '../api/csv.ts';
import { progressWord } from '../kit/progress-word.ts';
import type { Translate } from '../i18n/dictionary.ts';
import type { kitWords } from '../kit/words.ts';
import type { cockpitWords } from './words.ts';

/** The table as rows of a file: what is on screen, with full precision. */
export function cockpitRows(cockpit: CockpitView, locale: Locale, t: Translate<typeof cockpitWords>, k: Translate<typeof kitWords>): readonly (readonly CsvCell[])[] {
  const head = [t('category'), t('indicator'), t('unit'), cockpit.period, t('yoy'), '', t('target'), `${t('done')} %`, t('status')];
  const body = cockpit.groups.flatMap(({ category, rows }) =>
    rows.map((row): readonly CsvCell[] => [
      category.name[locale], row.name[locale], locale === 'zh' ? row.unit : row.unitEn, row.reading.value, row.yoy.change, row.yoy.change === null ? '' : row.yoy.unit,
      row.target?.value ?? null, row.completion === null ? null : Math.round(row.completion * 1000) / 10, progressWord(row.status, k, row.reading.reporters.expected - row.reading.reporters.reported),
    ]),
  );
  return [head, ...body];
}
