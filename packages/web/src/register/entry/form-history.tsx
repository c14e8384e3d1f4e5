import type { RecordView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import type { FormRow } from './form-rows.ts';
import { rowText } from './value-text.ts';
import { entryWords } from './words.ts';

const ROWS = 5;
const COLUMNS = 7;

/** Earlier records of the same form: the first lines of it that anybody answered. */
export function FormHistory({ rows, records }: { readonly rows: readonly FormRow[]; readonly records: readonly RecordView[] }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const locale = useLocale();
  const shown = records.slice(0, ROWS);
  const columns = rows.filter((row) => shown.some((record) => rowText(row, record.fields, locale) !== undefined)).slice(0, COLUMNS);
  if (shown.length === 0) return <p className="line">{t('noHistory')}</p>;
  return (
    <ScrollAcross label={t('history')}>
      <table className="lt dense">
        <thead><tr><th>{t('date')}</th>{columns.map(({ key, fields, isPair }) => <th key={key}>{fields.map(({ label }) => text(label)).join(isPair ? ' / ' : ' · ')}</th>)}<th>{t('by')}</th></tr></thead>
        <tbody>
          {shown.map((record) => (
            <tr key={record.id}><td>{record.on}</td>{columns.map((row) => <td key={row.key}>{rowText(row, record.fields, locale, false) ?? <span className="dash">—</span>}</td>)}<td>{record.history[0]?.by}</td></tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}
