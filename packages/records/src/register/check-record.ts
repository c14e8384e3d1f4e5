import { completedYears, isPlainDate, type Localized, type PlainDate } from '@taizhang/kernel';
import type { FieldDefinition, NumberField, RecordKind } from './record-kind.ts';
import type { ResidentFile } from './resident-file.ts';
import type { FieldValue, FieldValues } from './service-record.ts';

/** Something wrong with a record before it is saved; `field` null concerns the record as a whole. */
export interface RecordProblem {
  readonly field: string | null;
  /** `hard` is refused, `soft` is saved when the author confirms it. */
  readonly severity: 'hard' | 'soft';
  readonly message: Localized;
}

/** A record as it is handed in. */
export interface DraftRecord {
  readonly on: PlainDate;
  readonly fields: FieldValues;
}

/** Checks a record against its form and the resident's dates: impossible days, values out of range or in the wrong unit, answers that exclude each other. */
export function checkRecord(kind: RecordKind, draft: DraftRecord, file: ResidentFile, today: PlainDate): readonly RecordProblem[] {
  return [...dayProblems(kind, draft.on, file, today), ...checkAnswers(kind, draft.fields)];
}

/** Checks the answers of a form by themselves, whoever or whatever they are about. */
export function checkAnswers(kind: RecordKind, fields: FieldValues): readonly RecordProblem[] {
  return [...unknownFields(kind, fields), ...kind.fields.flatMap((field) => fieldProblems(field, fields[field.key]))];
}

function* dayProblems(kind: RecordKind, on: PlainDate, file: ResidentFile, today: PlainDate): Iterable<RecordProblem> {
  if (on > today) yield hard('on', `日期 ${on} 晚于今天 ${today}`, `${on} is after today, ${today}`);
  if (on < file.bornOn) yield hard('on', `日期 ${on} 早于出生日期 ${file.bornOn}`, `${on} is before birth, ${file.bornOn}`);
  if (file.diedOn !== null && on > file.diedOn) yield hard('on', `日期 ${on} 晚于死亡日期 ${file.diedOn}，请先核实死亡登记`, `${on} is after death, ${file.diedOn}; check the death record first`);
  const age = completedYears(file.bornOn, on);
  const [from, to] = kind.ages ?? [0, Number.POSITIVE_INFINITY];
  if (on >= file.bornOn && (age < from || age > to)) yield hard(null, `${age} 岁不属于“${kind.name.zh}”的服务对象`, `"${kind.name.en}" is not for someone aged ${age}`);
  if (kind.sex !== undefined && file.sex !== 'unknown' && file.sex !== kind.sex) yield hard(null, `“${kind.name.zh}”只适用于${kind.sex === 'female' ? '女性' : '男性'}`, `"${kind.name.en}" is for ${kind.sex} residents only`);
}

function* unknownFields(kind: RecordKind, fields: FieldValues): Iterable<RecordProblem> {
  const known = new Set(kind.fields.map(({ key }) => key));
  for (const key of Object.keys(fields)) if (!known.has(key)) yield hard(key, `“${kind.name.zh}”没有项目 ${key}`, `"${kind.name.en}" has no field ${key}`);
}

function fieldProblems(field: FieldDefinition, value: FieldValue | undefined): readonly RecordProblem[] {
  if (value === undefined || value === '' || (typeof value === 'object' && value.length === 0)) {
    return field.required === true ? [hard(field.key, `请填写${field.label.zh}`, `${field.label.en} is required`)] : [];
  }
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? numberProblems(field, value) : [hard(field.key, `${field.label.zh}应为数字`, `${field.label.en} must be a number`)];
    case 'choice':
      return isOneOf(field.choices, value) ? [] : [hard(field.key, `${field.label.zh}没有这个选项`, `${field.label.en} has no such answer`)];
    case 'choices':
      return choicesProblems(field, value);
    case 'date':
      return typeof value === 'string' && isPlainDate(value) ? [] : [hard(field.key, `${field.label.zh}应写作 2021-07-05`, `${field.label.en} must look like 2021-07-05`)];
    case 'text': {
      const longest = field.longest ?? LONGEST_TEXT;
      return typeof value === 'string' && value.length <= longest ? [] : [hard(field.key, `${field.label.zh}最多 ${longest} 字`, `${field.label.en} may have ${longest} characters`)];
    }
  }
}

function numberProblems(field: NumberField, value: number): readonly RecordProblem[] {
  const { label, unit, min, max, usual, otherUnit } = field;
  if (Number.isFinite(value) && value >= min && value <= max) {
    if (usual && (value < usual[0] || value > usual[1])) return [{ ...hard(field.key, `${label.zh} ${value} ${unit} 少见，请确认`, `${label.en} of ${value} ${unit} is unusual: please confirm`), severity: 'soft' }];
    return [];
  }
  const converted = otherUnit && value * otherUnit.factor;
  if (otherUnit && converted !== undefined && converted >= min && converted <= max) {
    const own = converted.toFixed(field.decimals);
    return [hard(field.key, `${value} 像是以 ${otherUnit.unit} 计，换算为 ${own} ${unit}`, `${value} looks like ${otherUnit.unit}; that is ${own} ${unit}`)];
  }
  return [hard(field.key, `${label.zh}应在 ${min}—${max} ${unit} 之间`, `${label.en} must lie between ${min} and ${max} ${unit}`)];
}

function choicesProblems(field: FieldDefinition & { readonly type: 'choice' | 'choices' }, value: FieldValue): readonly RecordProblem[] {
  if (typeof value !== 'object' || !value.every((code) => isOneOf(field.choices, code))) return [hard(field.key, `${field.label.zh}没有这个选项`, `${field.label.en} has no such answer`)];
  if (field.exclusive !== undefined && value.length > 1 && value.includes(field.exclusive)) {
    const label = field.choices.find(({ code }) => code === field.exclusive)?.label ?? { zh: field.exclusive, en: field.exclusive };
    return [hard(field.key, `“${label.zh}”不能与其他选项同选`, `"${label.en}" excludes the other answers`)];
  }
  return [];
}

function isOneOf(choices: readonly { readonly code: string }[], value: FieldValue): boolean {
  return typeof value === 'string' && choices.some(({ code }) => code === value);
}

function hard(field: string | null, zh: string, en: string): RecordProblem {
  return { field, severity: 'hard', message: { zh, en } };
}

const LONGEST_TEXT = 200;
