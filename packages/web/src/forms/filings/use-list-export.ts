import { listFilings, type FilingView } from '@taizhang/contract';
import { call } from '../../api/call.ts';
import { saveCsv } from '../../api/csv.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { standingWord } from '../filing-standing.ts';
import { formWords } from '../words.ts';
import type { FilingQuery } from './filing-search.ts';
import { filingWords } from './words.ts';

const MOST_A_PAGE = 200;

/** Saves every line the current filter finds, not only those of the page, as CSV. */
export function useListExport(name: string): (query: FilingQuery) => void {
  const t = useWords(filingWords);
  const f = useWords(formWords);
  const text = useText();
  return (query) => {
    void everyFiling(query).then((rows) => {
      const head = [t('status'), f('form'), f('period'), f('unit'), t('due'), t('filled'), t('sent'), f('urged')];
      const lines = rows.map((row) => [
        standingWord(row, f), `${row.formCode} ${text(row.formName)}`, row.period, text(row.orgName), row.dueOn, `${row.filled}/${row.itemCount}`,
        row.submittedAt === null ? '' : `${instantText(row.submittedAt)} ${row.submittedBy ?? ''}`, row.urgedAt === null ? '' : instantText(row.urgedAt),
      ]);
      saveCsv([head, ...lines], `${name}.csv`);
    });
  };
}

async function everyFiling(query: FilingQuery): Promise<readonly FilingView[]> {
  const rows: FilingView[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await call(listFilings, { query: { ...query, page, size: MOST_A_PAGE } });
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}
