import { REGISTER, type FieldDefinition, type RecordKind } from '@taizhang/records';
import type { Register } from '../register.ts';
import { RESIDENCE_WORDS } from '../residence-words.ts';
import { ACTIVITY_EXPORT, NAMING_EXPORT, RESIDENT_EXPORT, STANDING_EXPORT, UNIT_EXPORT, VISIT_EXPORT } from './export-columns.ts';

/** Heads of dictionary.csv. */
export const DICTIONARY_HEADS = ['file', 'name', 'type', 'unit', 'meaning_zh', 'meaning_en', 'codes'] as const;

/** dictionary.csv: every column, then every form with its fields, then every count and rate with its sentence. */
export function* exportDictionary({ programmes, activities }: Pick<Register, 'programmes' | 'activities'>, withNames: boolean): Generator<readonly string[]> {
  const files = { residents: [...RESIDENT_EXPORT, ...(withNames ? NAMING_EXPORT : [])], visits: VISIT_EXPORT, standings: STANDING_EXPORT, activities: ACTIVITY_EXPORT, units: UNIT_EXPORT };
  for (const [file, columns] of Object.entries(files)) for (const { name, type, meaning } of columns) yield [file, name, type, '', meaning.zh, meaning.en, ''];
  for (const [kind, words] of Object.entries(RESIDENCE_WORDS)) yield ['visits', `${REGISTER}/${kind}`, 'kind', '', words.zh, words.en, ''];
  for (const { id, name, kinds, counts, measures } of programmes) {
    yield ['visits', id, 'programme', '', name.zh, name.en, ''];
    yield* formLines('visits', id, kinds, withNames);
    for (const count of counts) yield ['standings', count.id, `count ${count.year}`, '', `${count.name.zh}：${count.sentence.zh}`, `${count.name.en}: ${count.sentence.en}`, ''];
    for (const measure of measures) yield ['standings', measure.id, 'rate', '%', `${measure.name.zh}：${measure.sentence.zh}`, `${measure.name.en}: ${measure.sentence.en}`, `${measure.numerator} / ${measure.denominator}`];
  }
  for (const { id, name, kinds, flows, requirements } of activities) {
    yield ['activities', id, 'programme', '', name.zh, name.en, ''];
    yield* formLines('activities', id, kinds, withNames);
    for (const flow of flows) yield ['activities', flow.id, 'flow', flow.unit, `${flow.name.zh}：${flow.sentence.zh}`, `${flow.name.en}: ${flow.sentence.en}`, ''];
    for (const { flow, least, institutions } of requirements) yield ['activities', least.id, 'least', least.unit, least.name.zh, least.name.en, `${flow} >= ${least.values.at(-1)?.value}: ${institutions.join(' ')}`];
  }
}

function* formLines(file: string, programme: string, kinds: readonly RecordKind[], withNames: boolean): Generator<readonly string[]> {
  for (const { id, name, fields } of kinds) {
    yield [file, `${programme}/${id}`, 'kind', '', name.zh, name.en, ''];
    for (const field of fields) if (withNames || field.type !== 'text') yield fieldLine(file, `${programme}/${id}`, field);
  }
}

function fieldLine(file: string, form: string, field: FieldDefinition): readonly string[] {
  const codes = field.type === 'choice' || field.type === 'choices' ? field.choices.map(({ code, label }) => `${code}=${label.zh}`).join('; ') : '';
  return [file, `${form}.${field.key}`, field.type, field.type === 'number' ? field.unit : '', field.label.zh, field.label.en, codes];
}
