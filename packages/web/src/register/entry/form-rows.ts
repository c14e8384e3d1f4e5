import type { FieldView } from '@taizhang/contract';

/** Fields of one line of the form. */
export interface FormRow {
  readonly key: string;
  readonly fields: readonly FieldView[];
  /** Two numbers of one unit written as one, 146/88. */
  readonly isPair: boolean;
}

/** The lines of a form: neighbours of the same row share one. */
export function formRows(fields: readonly FieldView[]): readonly FormRow[] {
  const lines: FieldView[][] = [];
  for (const field of fields) {
    const line = lines.at(-1);
    if (field.row !== null && line?.[0]?.row === field.row) line.push(field);
    else lines.push([field]);
  }
  return lines.map((line) => ({ key: line[0]?.key ?? '', fields: line, isPair: line.length === 2 && line.every(({ type, unit }) => type === 'number' && unit === line[0]?.unit) }));
}
