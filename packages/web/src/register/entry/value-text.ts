import type { FieldView } from '@taizhang/contract';
import { inLocale, type Locale } from '@taizhang/kernel';
import type { RecordFields } from './answers.ts';
import type { FormRow } from './form-rows.ts';

/** A line of the form as it was answered: 146/88 mmHg, 中 · 良好; undefined when nothing was. */
export function rowText({ fields, isPair }: FormRow, record: RecordFields, locale: Locale, isWithUnit = true): string | undefined {
  const given = fields.flatMap((field) => valueText(field, record[field.key], locale, isWithUnit && !isPair) ?? []);
  if (given.length === 0) return undefined;
  const unit = fields[0]?.unit ?? '';
  return isPair ? `${given.join('/')}${isWithUnit ? ` ${unit}` : ''}` : given.join(' · ');
}

/** One answer in words. */
export function valueText(field: FieldView, value: RecordFields[string] | undefined, locale: Locale, isWithUnit: boolean): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return isWithUnit && field.unit !== null ? `${value.toFixed(field.decimals)} ${field.unit}` : value.toFixed(field.decimals);
  const codes = typeof value === 'string' ? [value] : value;
  const words = codes.map((code) => {
    const label = field.choices.find((choice) => choice.code === code)?.label;
    return label === undefined ? code : inLocale(label, locale);
  });
  return words.join(locale === 'zh' ? '、' : ', ');
}
