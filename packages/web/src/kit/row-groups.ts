/** Rows that stand together under one vertical label. */
export interface RowGroup<Row> {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly Row[];
  /** Place of the first row among all. */
  readonly offset: number;
}

/** Cuts sorted rows into groups; a group that comes back later starts anew, so that order is never changed. */
export function groupRows<Row>(rows: readonly Row[], groupOf: (row: Row) => { readonly key: string; readonly label: string }): readonly RowGroup<Row>[] {
  const groups: { key: string; label: string; rows: Row[]; offset: number }[] = [];
  for (const [offset, row] of rows.entries()) {
    const { key, label } = groupOf(row);
    const open = groups.at(-1);
    if (open?.key === key) open.rows.push(row);
    else groups.push({ key, label, rows: [row], offset });
  }
  return groups;
}
