import type { ItemField } from '@taizhang/contract';
import { isNumber, readNumber, type Localized } from '@taizhang/kernel';

/** Answers as they stand in the form, by field; absent means as the item has it. */
export type Written = Readonly<Record<string, string>>;

/** An answer as the wire carries it. */
export type WireValue = string | number | boolean;

/** What a field shows: what was typed, else what the item holds. */
export function shownIn(field: ItemField, written: Written): string {
  return written[field.id] ?? (field.value === null ? '' : String(field.value));
}

/** Why the answer to a field cannot be sent; undefined when it can. */
export function problemIn(field: ItemField, written: Written): Localized | undefined {
  const shown = shownIn(field, written).trim();
  if (shown === '') return field.required ? { zh: `请填写“${field.name.zh}”`, en: `Fill in "${field.name.en}"` } : undefined;
  if (field.kind !== 'number' && field.kind !== 'money') return undefined;
  const read = readNumber(shown);
  if (!isNumber(read)) return { zh: `“${field.name.zh}”：${read.reason.zh}`, en: `"${field.name.en}": ${read.reason.en}` };
  if (field.minimum !== null && read.value < field.minimum) return { zh: `“${field.name.zh}”不能小于 ${field.minimum}`, en: `"${field.name.en}" must be at least ${field.minimum}` };
  return field.maximum !== null && read.value > field.maximum ? { zh: `“${field.name.zh}”不能大于 ${field.maximum}`, en: `"${field.name.en}" must be at most ${field.maximum}` } : undefined;
}

/** The answers that were written; those left as the item has them are not sent again. */
export function valuesOf(fields: readonly ItemField[], written: Written): Record<string, WireValue> {
  return Object.fromEntries(fields.flatMap((field): [string, WireValue][] => {
    const text = written[field.id]?.trim();
    if (text === undefined || text === (field.value === null ? '' : String(field.value))) return [];
    const value = wireValue(field, text);
    return value === undefined ? [] : [[field.id, value]];
  }));
}

/** A number or a yes cannot be emptied, only answered anew. */
function wireValue({ kind }: ItemField, text: string): WireValue | undefined {
  switch (kind) {
    case 'number':
    case 'money': {
      const read = readNumber(text);
      return isNumber(read) ? read.value : undefined;
    }
    case 'yes_no':
      return text === '' ? undefined : text === 'true';
    case 'text':
    case 'long_text':
    case 'date':
    case 'choice':
      return text;
  }
}
