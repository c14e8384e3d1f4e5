import { listAnnualItems, type AnnualTableView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import type { ChosenCell } from './annual-grid.tsx';
import { annualWords } from './words.ts';

/** The items one cell counts. */
export function CellItems({ table, cell, onClose }: { readonly table: AnnualTableView; readonly cell: ChosenCell; readonly onClose: () => void }): ReactElement {
  const t = useWords(annualWords);
  const text = useText();
  const items = useRoute(listAnnualItems, { params: { procedureId: table.procedure.id }, query: { year: table.year, row: cell.row, ...(cell.column === undefined ? {} : { column: cell.column }) } });
  const row = table.rows.find(({ id }) => id === cell.row);
  const column = table.columns.find(({ id }) => id === cell.column);
  const title = t('cell', { row: row === undefined ? '' : text(row.name), column: column === undefined ? t('total') : text(column.name), n: items.data?.rows.length ?? 0 });
  return (
    <section className="it-cell" aria-live="polite">
      <SectionHead title={title} right={<button type="button" className="lnk" onClick={onClose}>{t('close')}</button>} />
      {items.isError && <ErrorLine error={items.error} onRetry={() => void items.refetch()} />}
      {items.isPending && <SkeletonRows rows={2} />}
      <ul>{items.data?.rows.map(({ itemId, number, title: name }) => <li key={itemId}><span className="muted">{number}</span><ScreenLink to={`/items/${itemId}`} className="lnk ink">{name}</ScreenLink></li>)}</ul>
    </section>
  );
}
