import type { AnnualTableView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { annualWords } from './words.ts';

/** A cell whose items are shown; without a column it is the total. */
export interface ChosenCell {
  readonly row: string;
  readonly column: string | undefined;
}

interface AnnualGridProps {
  readonly table: AnnualTableView;
  readonly chosen: ChosenCell | undefined;
  readonly onChoose: (cell: ChosenCell) => void;
}

type Row = AnnualTableView['rows'][number];

/** The table as the form prints it: results under one head, their groups beside them. */
export function AnnualGrid({ table, chosen, onChoose }: AnnualGridProps): ReactElement {
  const t = useWords(annualWords);
  const text = useText();
  const grouped = table.columns.filter(({ group }) => group !== null);
  return (
    <ScrollAcross label={text(table.title)}>
      <table className="lt wrap it-annual">
        <caption><b>{text(table.title)}</b><span className="xs muted">{text(table.note)}</span></caption>
        <thead>
          <tr><th scope="col" colSpan={2} rowSpan={2} aria-label={t('list')} />{table.columns.filter(({ group }) => group === null).map(({ id, name }) => <th key={id} scope="col" rowSpan={2} className="num">{text(name)}</th>)}{grouped.slice(0, 1).map(({ id, group }) => group !== null && <th key={id} scope="colgroup" colSpan={grouped.length} className="it-annual-group">{text(group)}</th>)}<th scope="col" rowSpan={2} className="num">{t('total')}</th></tr>
          <tr>{grouped.map(({ id, name }) => <th key={id} scope="col" className="num">{text(name)}</th>)}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => [
            place === table.rows.findIndex(({ counts }) => counts === 'result') && <tr key="results-head" className="strong"><th scope="rowgroup" colSpan={table.columns.length + 3}>{t('results')}</th></tr>,
            <tr key={row.id} className={row.counts === 'result' ? undefined : 'strong'}>
              <Labels table={table} row={row} place={place} />
              {row.cells.map((n, at) => {
                const column = table.columns[at];
                return column === undefined ? null : <Count key={column.id} n={n} isChosen={chosen?.row === row.id && chosen.column === column.id} label={t('cell', { row: text(row.name), column: text(column.name), n })} onChoose={() => onChoose({ row: row.id, column: column.id })} />;
              })}
              <Count n={row.total} isChosen={chosen?.row === row.id && chosen.column === undefined} label={t('cell', { row: text(row.name), column: t('total'), n: row.total })} onChoose={() => onChoose({ row: row.id, column: undefined })} />
            </tr>,
          ])}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

/** A group's head stands beside its first row. */
function Labels({ table, row, place }: { readonly table: AnnualTableView; readonly row: Row; readonly place: number }): ReactElement {
  const text = useText();
  if (row.group === null) return <th scope="row" colSpan={2}>{text(row.name)}</th>;
  const isFirst = table.rows[place - 1]?.group?.zh !== row.group.zh;
  const span = table.rows.filter(({ group }) => group?.zh === row.group?.zh).length;
  return <>{isFirst && <th scope="rowgroup" rowSpan={span} className="it-annual-side">{text(row.group)}</th>}<th scope="row">{text(row.name)}</th></>;
}

function Count({ n, isChosen, label, onChoose }: { readonly n: number; readonly isChosen: boolean; readonly label: string; readonly onChoose: () => void }): ReactElement {
  return <td className="num" data-chosen={isChosen}>{n === 0 ? <span className="dash">0</span> : <button type="button" className="lnk" aria-label={label} aria-pressed={isChosen} onClick={onChoose}>{n}</button>}</td>;
}
