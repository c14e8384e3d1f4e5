import type { FieldDefinition, Programme, RecordKind } from '@taizhang/records';

/** A form whose visits are listed, with its programme. */
export interface VisitForm {
  readonly programme: Programme;
  readonly kind: RecordKind;
}

/** A column of a list of visits: who and when, the questions of the form, and in a list sent back the reason. */
export interface VisitColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly field?: FieldDefinition;
}

/** Keys no question may have. */
export const WHO = { number: '#identity_number', name: '#name', on: '#on', reason: '#reason' } as const;

/** The columns of a form in order; what follows from the other answers is not asked. */
export function visitColumns({ kind }: VisitForm, isMarked: boolean): readonly VisitColumn[] {
  return [
    { key: WHO.number, title: '*身份证号', width: 24 },
    { key: WHO.name, title: '姓名（核对用）', width: 14 },
    { key: WHO.on, title: '*日期', width: 14 },
    ...kind.fields.filter(({ isFilled }) => isFilled !== true).map((field): VisitColumn => ({ key: field.key, title: `${field.required === true ? '*' : ''}${field.label.zh}${field.type === 'number' && field.unit !== '' ? `（${field.unit}）` : ''}`, width: field.type === 'text' || field.type === 'choices' ? 26 : 16, field })),
    ...(isMarked ? [{ key: WHO.reason, title: '错误原因', width: 56 }] : []),
  ];
}

/** Title of a column as messages name it. */
export function visitTitle(form: VisitForm, key: string): string {
  return (visitColumns(form, true).find((column) => column.key === key)?.title ?? key).replace('*', '').replace(/（.*$/u, '');
}

/** First word of the hidden stamp row; layout, programme and form follow. */
export const VISIT_STAMP = 'taizhang-visits';
export const VISIT_LAYOUT = '1';

/** Rows: stamp and keys (hidden), title, what to know, heads, data. */
export const ROWS = { stamp: 1, keys: 2, title: 3, note: 4, heads: 5, first: 6 } as const;
