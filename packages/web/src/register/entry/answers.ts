import type { FieldView, RecordView } from '@taizhang/contract';
import { readLooseDate } from '@taizhang/kernel';

/** What stands in a field: the text as typed, or the codes chosen. */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** Answers of a record, by field, as they go over the wire. */
export type RecordFields = RecordView['fields'];

/** What a new form shows: what carries over from last time, else the usual answer of the norm's form. */
export function startAnswers(fields: readonly FieldView[], last: RecordFields | undefined): Answers {
  return Object.fromEntries(fields.flatMap((field): [string, Answer][] => {
    if (field.isFilled) return [];
    const carried = field.carries ? last?.[field.key] : undefined;
    if (carried !== undefined) return [[field.key, answerOf(carried)]];
    if (field.preset === null) return [];
    return [[field.key, field.type === 'choices' ? [field.preset] : field.preset]];
  }));
}

/** A recorded value as a field shows it. */
export function answerOf(value: RecordFields[string]): Answer {
  return typeof value === 'number' ? String(value) : value;
}

/** The answers as a record. What cannot be read as a number or a day is sent as typed, so that the rules say what is wrong with it. */
export function fieldsOf(fields: readonly FieldView[], answers: Answers): RecordFields {
  return Object.fromEntries(fields.flatMap((field): [string, RecordFields[string]][] => {
    const answer = answers[field.key];
    if (answer === undefined || isEmpty(answer)) return [];
    if (typeof answer !== 'string') return [[field.key, [...answer]]];
    return [[field.key, valueOf(field, answer.trim())]];
  }));
}

/** Nothing chosen, nothing typed. */
export function isEmpty(answer: Answer | undefined): boolean {
  return answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0);
}

/** A number as people type it: full-width digits and the Chinese full stop of an input method left on are meant as figures. */
export function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[。．]/gu, '.').trim();
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** What a number would be if it was measured in the field's other unit; undefined when it makes sense as it stands. */
export function inOwnUnit({ min, max, decimals, otherUnit }: FieldView, text: string): string | undefined {
  const value = readNumber(text);
  if (value === undefined || otherUnit === null || min === null || max === null || (value >= min && value <= max)) return undefined;
  const converted = value * otherUnit.factor;
  return converted >= min && converted <= max ? converted.toFixed(decimals) : undefined;
}

/** Chooses or gives up one of several answers; the one that excludes the others stands alone. */
export function toggleChoice({ exclusive }: FieldView, chosen: readonly string[], code: string): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  return code === exclusive ? [code] : [...chosen.filter((other) => other !== exclusive), code];
}

function valueOf(field: FieldView, text: string): string | number {
  switch (field.type) {
    case 'number':
      return readNumber(text) ?? text;
    case 'date':
      return readLooseDate(text) ?? text;
    case 'choice':
    case 'choices':
    case 'text':
      return text;
  }
}
