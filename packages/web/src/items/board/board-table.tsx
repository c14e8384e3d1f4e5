import type { BoardCell, IssueRow, ItemBoardView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useNarrow } from '../../forms/use-narrow.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { lightOfItem } from '../item-light.ts';
import { itemWords } from '../words.ts';
import { boardWords } from './words.ts';

type Column = ItemBoardView['lists'][number]['columns'][number];

/** One of the lists, as it is printed; on a phone an issue below the other. */
export function BoardTable({ board, list }: { readonly board: ItemBoardView; readonly list: ItemBoardView['lists'][number] }): ReactElement {
  const t = useWords(boardWords);
  const text = useText();
  const isNarrow = useNarrow();
  const at = board.lists.findIndex(({ id }) => id === list.id);
  const caption = t('caption', { title: text(board.title), list: text(list.name), n: board.total });
  const cellOf = (row: IssueRow, column: number): BoardCell => row.cells[at]?.[column] ?? null;
  if (isNarrow) {
    return (
      <ol className="bd-cards" aria-label={caption}>
        {board.rows.map((row) => (
          <li key={row.id}>
            <dl>{list.columns.map((column, place) => <div key={column.id} data-col={column.id}><dt>{text(column.name)}</dt><dd><Cell row={row} column={column} cell={cellOf(row, place)} /></dd></div>)}</dl>
          </li>
        ))}
      </ol>
    );
  }
  const columns: readonly LedgerColumn<IssueRow>[] = [
    { key: 'place', head: t('place'), width: 44, render: ({ place }) => <span className="muted">{place}</span> },
    ...list.columns.map((column, place): LedgerColumn<IssueRow> => ({
      key: column.id, head: text(column.name), ...(isFigure(board, at, place) ? { align: 'num' as const } : {}),
      render: (row) => <Cell row={row} column={column} cell={cellOf(row, place)} />,
    })),
  ];
  return <ScrollAcross label={caption} className="bd-scroll"><LedgerTable caption={caption} className="bd-list" wrap columns={columns} rows={board.rows} rowKey={({ id }) => id} /></ScrollAcross>;
}

function Cell({ row, column, cell }: { readonly row: IssueRow; readonly column: Column; readonly cell: BoardCell }): ReactElement {
  const text = useText();
  if (column.id === 'title') return <ScreenLink to={`/items/${row.id}`} className="lnk ink strong">{row.title}</ScreenLink>;
  if (column.id === 'standing') return <Standing row={row} />;
  if (column.id === 'limit' && row.isLimitOver) return <span className="late">{row.limit}</span>;
  if (cell === null) return <span className="dash">—</span>;
  return <span>{typeof cell === 'object' ? text(cell) : cell}</span>;
}

/** 销号情况: the state with the light of what runs. */
function Standing({ row }: { readonly row: IssueRow }): ReactElement {
  const t = useWords(boardWords);
  const i = useWords(itemWords);
  const text = useText();
  const { status, name } = lightOfItem(row);
  if (row.standing === 'dropped') return <StatusGlyph status="none">{text(row.state.name)}</StatusGlyph>;
  return <>{text(row.state.name)}{!row.state.isFinal && <span className="bd-light"><StatusGlyph status={status}>{text(name)}</StatusGlyph></span>}{row.isLate && <span className="bd-light"><StatusGlyph status="late">{row.standing === 'closed' ? t('closedLate') : i('onceLate')}</StatusGlyph></span>}</>;
}

function isFigure({ rows }: ItemBoardView, list: number, column: number): boolean {
  return rows.some(({ cells }) => typeof cells[list]?.[column] === 'number');
}
