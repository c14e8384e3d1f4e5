import type { ItemBrief } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { dayInList } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { daysLeftText } from '../days-left.ts';
import { lightOfItem } from '../item-light.ts';
import { itemWords } from '../words.ts';
import { listWords } from './words.ts';

/** Items, one a line: how urgent, by when, what, where it stands and with whom. */
export function ItemTable({ rows, today, caption }: { readonly rows: readonly ItemBrief[]; readonly today: string; readonly caption: string }): ReactElement {
  const t = useWords(listWords);
  const i = useWords(itemWords);
  const text = useText();
  const locale = useLocale();
  const columns: readonly LedgerColumn<ItemBrief>[] = [
    { key: 'light', head: i('light'), width: 116, render: (row) => <Light row={row} /> },
    { key: 'due', head: i('due'), width: 64, render: (row) => (row.dueOn === null ? <span className="dash">—</span> : dayInList(row.dueOn, today)) },
    { key: 'left', head: i('left'), width: 104, render: (row) => <span className={row.closedOn === null && (row.daysLeft ?? 0) < 0 ? 'late' : 'muted'} title={row.dueClock === null ? undefined : text(row.dueClock)}>{daysLeftText(row, today, i)}</span> },
    { key: 'title', head: i('title'), className: 'it-title', render: (row) => <><ScreenLink to={`/items/${row.id}`} className="lnk ink strong">{row.title}</ScreenLink>{row.isPart && <span className="muted xs">{t('part')}</span>}{row.waitsForMe && <span className="pri xs">{t('waits')}</span>}</> },
    { key: 'number', head: i('number'), className: 'muted', render: (row) => row.number },
    { key: 'procedure', head: i('procedure'), className: 'nm', render: (row) => text(row.procedure.name) },
    { key: 'step', head: i('state'), render: (row) => text(row.state.name) },
    { key: 'leads', head: i('leads'), className: 'nm it-leads', render: (row) => row.leads.map(({ name }) => text(name)).join(locale === 'zh' ? '、' : ', ') },
  ];
  return <LedgerTable caption={caption} className="it-list" columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Light({ row }: { readonly row: ItemBrief }): ReactElement {
  const text = useText();
  const { status, name } = lightOfItem(row);
  return <StatusGlyph status={status}>{text(name)}</StatusGlyph>;
}
