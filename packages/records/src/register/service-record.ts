import type { OrgId, PlainDate } from '@taizhang/kernel';

/** What a field of a record holds: a number, the code of a choice or a text, or the codes of several choices. */
export type FieldValue = number | string | readonly string[];

/** Values by field key; a field that was not asked or not answered is absent. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** One thing done for or learnt about a resident, as it counts today: corrections are folded in, withdrawn ones are gone. */
export interface ServiceRecord {
  readonly id: string;
  /** Programme whose form it is, e.g. `hypertension`; `register` for moves, deaths and the like. */
  readonly programme: string;
  /** Kind of record inside the programme, e.g. `follow_up`. */
  readonly kind: string;
  /** Day it happened. */
  readonly on: PlainDate;
  /** Institution that did it. */
  readonly orgId: OrgId;
  readonly fields: FieldValues;
}

/** A number of a record, if it was recorded. */
export function numberIn(record: ServiceRecord, key: string): number | undefined {
  const value = record.fields[key];
  return typeof value === 'number' ? value : undefined;
}

/** The code of a single choice or a text of a record, if it was recorded. */
export function textIn(record: ServiceRecord, key: string): string | undefined {
  const value = record.fields[key];
  return typeof value === 'string' ? value : undefined;
}

/** The codes chosen of several; none when the field was not answered. */
export function choicesIn(record: ServiceRecord, key: string): readonly string[] {
  const value = record.fields[key];
  return typeof value === 'object' ? value : [];
}
