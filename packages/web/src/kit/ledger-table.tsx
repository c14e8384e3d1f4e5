import { Fragment, type ReactElement, type ReactNode } from 'react';
import { groupRows } from './row-groups.ts';

/** A column; `render` gets the row and its place. */
export interface LedgerColumn<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly render: (row: Row, place: number) => ReactNode;
  readonly width?: number | string;
  readonly align?: 'num' | 'act';
  /** Class of the body cells, e.g. `nm` to cut long names. */
  readonly className?: string;
}

export interface LedgerTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Vertical group column on the left: key and words of the group a row belongs to; rows must come sorted by it. */
  readonly group?: (row: Row) => { readonly key: string; readonly label: string };
  readonly selectedKey?: string | undefined;
  /** Cells of the total row, one per column; drawn with a rule above and a double rule below. */
  readonly total?: readonly ReactNode[];
  readonly density?: 'normal' | 'dense';
  /** Long texts wrap; otherwise every row is one line. */
  readonly wrap?: boolean;
  /** Columns keep their widths and names are cut; otherwise the browser fits them. */
  readonly isFixed?: boolean;
  readonly className?: string;
}

/** The ledger's table: hairlines, group column, total row; no zebra, no vertical rules. */
export function LedgerTable<Row>(props: LedgerTableProps<Row>): ReactElement {
  const { caption, columns, rows, group, total, density = 'normal', wrap = false, isFixed = false, className = '' } = props;
  const classes = ['lt', density === 'dense' ? 'dense' : '', wrap ? 'wrap' : '', className].filter(Boolean).join(' ');
  return (
    <table className={classes} style={isFixed ? { tableLayout: 'fixed' } : undefined}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {group !== undefined && <th className="grp-head" style={{ width: 29 }} aria-hidden="true" />}
          {columns.map((column) => <th key={column.key} scope="col" data-col={column.key} className={column.align} style={{ width: column.width }}>{column.head}</th>)}
        </tr>
      </thead>
      <tbody>
        {group === undefined ? rows.map((row, place) => <Line key={props.rowKey(row)} {...props} row={row} place={place} />) : <GroupedLines {...props} group={group} />}
        {total !== undefined && <tr className="sum">{group !== undefined && <td />}{columns.map((column, index) => <td key={column.key} data-col={column.key} className={cellClass(column)}>{total[index]}</td>)}</tr>}
      </tbody>
    </table>
  );
}

function GroupedLines<Row>(props: LedgerTableProps<Row> & Required<Pick<LedgerTableProps<Row>, 'group'>>): ReactElement {
  return (
    <>
      {groupRows(props.rows, props.group).map(({ key, label, rows, offset }) => (
        <Fragment key={key}>
          {rows.map((row, index) => (
            <Line key={props.rowKey(row)} {...props} row={row} place={offset + index} isLast={index === rows.length - 1} lead={index === 0 ? <th scope="rowgroup" className={rows.length > LONG_GROUP ? 'grp long' : 'grp'} rowSpan={rows.length}>{label}</th> : undefined} />
          ))}
        </Fragment>
      ))}
    </>
  );
}

/** A group taller than a screen carries its label at the top. */
const LONG_GROUP = 12;

function Line<Row>({ columns, rowKey, selectedKey, row, place, isLast = false, lead }: LedgerTableProps<Row> & { readonly row: Row; readonly place: number; readonly isLast?: boolean; readonly lead?: ReactNode }): ReactElement {
  return (
    <tr className={isLast ? 'last' : undefined} data-selected={rowKey(row) === selectedKey ? 'true' : undefined}>
      {lead}
      {columns.map((column) => <td key={column.key} data-col={column.key} className={cellClass(column)}>{column.render(row, place)}</td>)}
    </tr>
  );
}

function cellClass<Row>(column: LedgerColumn<Row>): string | undefined {
  return [column.align, column.className].filter(Boolean).join(' ') || undefined;
}
