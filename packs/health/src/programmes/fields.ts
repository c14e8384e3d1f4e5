import type { Choice, ChoiceField, NumberField, TextField } from '@taizhang/records';

type Words = readonly [zh: string, en: string];

/** Options every field may have. */
type Common = Pick<NumberField, 'required' | 'carries' | 'row' | 'isFilled'> & { readonly note?: Words };

/** A measured number: `number('sbp', ['收缩压', 'Systolic pressure'], 'mmHg', [60, 300], { usual: [90, 220] })`. */
export function number(
  key: string,
  label: Words,
  unit: string,
  [min, max]: readonly [number, number],
  options: Common & Pick<NumberField, 'usual' | 'otherUnit'> & { readonly decimals?: number } = {},
): NumberField {
  const { note, decimals = 0, ...rest } = options;
  return { type: 'number', key, label: words(label), unit, min, max, decimals, ...rest, ...noteOf(note) };
}

/** One answer of several, each with the code of the norm's form. */
export function choice(key: string, label: Words, answers: readonly (readonly [code: string, zh: string, en: string])[], options: Common & Pick<ChoiceField, 'preset'> = {}): ChoiceField {
  return answerField('choice', key, label, answers, options);
}

/** Any number of answers of several. */
export function choices(key: string, label: Words, answers: readonly (readonly [code: string, zh: string, en: string])[], options: Common & Pick<ChoiceField, 'preset' | 'exclusive'> = {}): ChoiceField {
  return answerField('choices', key, label, answers, options);
}

/** A few words. */
export function text(key: string, label: Words, options: Common & Pick<TextField, 'longest'> = {}): TextField {
  const { note, ...rest } = options;
  return { type: 'text', key, label: words(label), ...rest, ...noteOf(note) };
}

/** A day. */
export function date(key: string, label: Words, options: Common = {}): TextField {
  const { note, ...rest } = options;
  return { type: 'date', key, label: words(label), ...rest, ...noteOf(note) };
}

/** 1 无 / 2 有, as the norm's forms number them. */
export const NONE_OR_SOME = [['1', '无', 'None'], ['2', '有', 'Yes']] as const;

/** 1 门诊 / 2 家庭 / 3 电话: how a follow-up was made; the first two are face to face. */
export const WAYS = [['1', '门诊', 'Clinic'], ['2', '家庭', 'Home'], ['3', '电话', 'Phone']] as const;

function answerField(
  type: 'choice' | 'choices',
  key: string,
  label: Words,
  answers: readonly (readonly [code: string, zh: string, en: string])[],
  { note, ...rest }: Common & Pick<ChoiceField, 'preset' | 'exclusive'>,
): ChoiceField {
  return { type, key, label: words(label), choices: answers.map(([code, zh, en]): Choice => ({ code, label: { zh, en } })), ...rest, ...noteOf(note) };
}

function words([zh, en]: Words): { readonly zh: string; readonly en: string } {
  return { zh, en };
}

function noteOf(note: Words | undefined): { note?: { zh: string; en: string } } {
  return note ? { note: words(note) } : {};
}
