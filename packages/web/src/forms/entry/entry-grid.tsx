import type { SubmissionView } from '@taizhang/contract';
import type { ReactElement, ReactNode } from 'react';
import { useOpenFigure } from '../../figure/figure-reference.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodSpan, periodTitle } from '../../i18n/period-words.ts';
import { groupRows } from '../../kit/row-groups.ts';
import { periodBefore } from '../period-choices.ts';
import { unitText } from '../unit-text.ts';
import { cellClass } from './cell-class.ts';
import { shownText } from './cell-text.ts';
import type { SheetRow } from './live-sheet.ts';
import { entryWords } from './words.ts';

export interface EntryGridProps {
  readonly view: SubmissionView;
  readonly rows: readonly SheetRow[];
  /** What stands in the cell of this period. */
  readonly renderValue: (row: SheetRow) => ReactNode;
  /** What is said of the row in the last column. */
  readonly renderCheck: (row: SheetRow) => ReactNode;
  readonly activeKey?: string | undefined;
  /** Cells a reviewer is sending back. */
  readonly markedKeys?: ReadonlySet<string>;
}

const COLUMNS = ['cat', 'no', 'item', 'unit', 'prev', 'this', 'ytd', 'src', 'msg'] as const;

/** The ruled sheet: white is for writing, wash comes from the ledger, paper is computed. */
export function EntryGrid({ view, rows, renderValue, renderCheck, activeKey, markedKeys }: EntryGridProps): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const locale = useLocale();
  const before = periodBefore(view.period);
  const heads: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    cat: t('group'), no: t('number'), item: t('item'), unit: t('unit'), prev: periodSpan(before, locale), this: periodSpan(view.period, locale), ytd: t('toDate'), src: t('source'), msg: t('check'),
  };
  return (
    <table className="lt eg">
      <caption className="sr">{t('caption', { title: text(view.form.name) })}</caption>
      <colgroup>{COLUMNS.map((column) => <col key={column} className={column} />)}</colgroup>
      <thead><tr>{COLUMNS.map((column) => <th key={column} scope="col" className={column} title={column === 'prev' ? periodTitle(before, locale) : undefined}>{heads[column]}</th>)}</tr></thead>
      <tbody>
        {groupRows(rows, ({ item }) => ({ key: item.group.zh, label: text(item.group) })).flatMap((group) =>
          group.rows.map((row, place) => (
            <tr key={row.item.key} className={place === group.rows.length - 1 ? 'last' : undefined} data-active={row.item.key === activeKey}>
              {place === 0 && <th scope="rowgroup" className="cat" rowSpan={group.rows.length}>{group.label}</th>}
              <td className="no">{row.number}</td>
              <th scope="row" className="item" title={row.item.note === null ? undefined : text(row.item.note)}>{text(row.item.label)}</th>
              <td className="unit" title={unitText(row.item.unit, locale)}>{unitText(row.item.unit, locale)}</td>
              <td className="prev" data-head={heads.prev}>{shownText(row.item.previous, row.item.decimals, row.item.entry === 'computed')}</td>
              <td className={`this ${cellClass(row, markedKeys?.has(row.item.key) === true)}`}>{renderValue(row)}</td>
              <td className="ytd" data-head={heads.ytd}>{shownText(row.yearToDate, row.item.decimals, row.item.entry === 'computed')}</td>
              <td className="src"><Source view={view} row={row} /></td>
              <td className="msg">{renderCheck(row)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

/** Where the cell has its value: typed, summed, or from the ledger, which opens. */
function Source({ view, row }: { readonly view: SubmissionView; readonly row: SheetRow }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const openFigure = useOpenFigure();
  const { item } = row;
  if (item.entry === 'typed') return <>{t('hand')}</>;
  if (item.entry === 'computed') return <>{t('computed')}</>;
  return (
    <button type="button" className="lnk quiet" onClick={() => openFigure({ metricId: item.metricId, orgId: view.orgId, period: view.period })}>
      {t('ledger')} ↗<span className="sr">{` ${text(item.label)}`}</span>
    </button>
  );
}
