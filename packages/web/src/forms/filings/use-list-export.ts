import { saveCsv } from '../../api/csv.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { standingWord } from '../filing-standing.ts';
import { formWords } from '../words.ts';
import { everyFiling } from './every-filing.ts';
import type { FilingQuery } from './filing-search.ts';
import { filingWords } from './words.ts';

/** Saves every line the current filter finds, not only those of the page, as CSV. */
export function useListExport(name: string): (query: FilingQuery) => void {
  const t = useWords(filingWords);
  const f = useWords(formWords);
  const text = useText();
  return (query) => {
    void everyFiling(query).then(({ rows }) => {
      const head = [t('status'), f('form'), f('period'), f('unit'), t('due'), t('filled'), t('sent'), f('urged')];
      const lines = rows.map((row) => [
        standingWord(row, f), `${row.formCode} ${text(row.formName)}`, row.period, text(row.orgName), row.dueOn, `${row.filled}/${row.itemCount}`,
        row.submittedAt === null ? '' : `${instantText(row.submittedAt)} ${row.submittedBy ?? ''}`, row.urgedAt === null ? '' : instantText(row.urgedAt),
      ]);
      saveCsv([head, ...lines], `${name}.csv`);
    });
  };
}
