import type { Localized } from '@taizhang/kernel';
import type { FieldOption, ProcedureField, ProcedureState, Relation } from './procedure.ts';

/** Short ways to write down the parts of a procedure, so that a declaration reads as a table. */
export const sketch = {
  word: (zh: string, en: string): Localized => ({ zh, en }),
  state: (id: string, zh: string, en: string): ProcedureState => ({ id, name: { zh, en } }),
  end: (id: string, zh: string, en: string): ProcedureState => ({ id, name: { zh, en }, isFinal: true }),
  relation: (id: string, zh: string, en: string): Relation => ({ id, name: { zh, en } }),
  text: (id: string, zh: string, en: string): ProcedureField => ({ id, name: { zh, en }, kind: 'text' }),
  longText: (id: string, zh: string, en: string): ProcedureField => ({ id, name: { zh, en }, kind: 'long_text' }),
  date: (id: string, zh: string, en: string): ProcedureField => ({ id, name: { zh, en }, kind: 'date' }),
  yesNo: (id: string, zh: string, en: string): ProcedureField => ({ id, name: { zh, en }, kind: 'yes_no' }),
  money: (id: string, zh: string, en: string): ProcedureField => ({ id, name: { zh, en }, kind: 'money' }),
  number: (id: string, zh: string, en: string, range: Pick<ProcedureField, 'minimum' | 'maximum'> = {}): ProcedureField => ({ id, name: { zh, en }, kind: 'number', ...range }),
  choice: (id: string, zh: string, en: string, options: readonly FieldOption[]): ProcedureField => ({ id, name: { zh, en }, kind: 'choice', options }),
  option: (id: string, zh: string, en: string, clause?: string): FieldOption => ({ id, name: { zh, en }, ...(clause === undefined ? {} : { clause }) }),
} as const;
