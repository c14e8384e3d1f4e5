import { isPlainDate, plainDate, readLooseDate, toHalfWidth, type Localized, type PlainDate } from '@taizhang/kernel';
import {
  checkRecord, closeAccount, viewBefore, withRecord, type FieldDefinition, type FieldValue, type FieldValues, type ImportAccount, type Parameters, type ResidentFile, type RowOutcome, type ServiceRecord,
} from '@taizhang/records';
import { shownText, withoutApostrophe } from '../../../forms/workbook/cell-content.ts';
import { sameFields } from '../../resident-commands.ts';
import type { VisitSheetRow } from './read-visit-sheet.ts';
import { visitTitle, WHO, type VisitForm } from './visit-columns.ts';

/** What is said beside a row: why it was not taken, or what is unusual about it. Names nobody: it is stored in clear. */
export interface VisitRemark {
  readonly kind: 'rejected' | 'flagged';
  readonly columns: readonly string[];
  readonly reason: Localized;
}

/** Somebody a row may be about. */
export interface VisitedResident {
  readonly id: number;
  readonly name: string;
  readonly isVisible: boolean;
  /** Of nobody outside the jurisdiction. */
  readonly file: ResidentFile | undefined;
}

/** What rows are judged against. */
export interface VisitRules {
  readonly form: VisitForm;
  readonly orgId: ServiceRecord['orgId'];
  readonly today: PlainDate;
  readonly parameters: Parameters;
  /** By verified certificate number, in the whole county. */
  find(number: string): VisitedResident | undefined;
}

/** A visit to be entered. */
export interface ListedVisit {
  readonly residentId: number;
  readonly record: ServiceRecord;
}

/** An uploaded list held against the register. */
export interface VisitJudgement {
  readonly account: ImportAccount;
  readonly remarks: ReadonlyMap<number, VisitRemark>;
  readonly visits: readonly ListedVisit[];
}

/** Judges every row against the form, the others and the register, in the order of their days so that each sees those before it. */
export function judgeVisits(rules: VisitRules, rows: readonly VisitSheetRow[]): VisitJudgement {
  const judge = new VisitJudge(rules);
  const read = rows.map((row) => ({ row, on: readDay(textOf(row, WHO.on)) }));
  for (const { row, on } of read.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : a.row.row - b.row.row))) judge.take(row, on);
  return { account: closeAccount(rows.length, judge.outcomes.toSorted((a, b) => a.row - b.row), 'all'), remarks: judge.remarks, visits: judge.visits };
}

class VisitJudge {
  readonly outcomes: RowOutcome[] = [];
  readonly remarks = new Map<number, VisitRemark>();
  readonly visits: ListedVisit[] = [];
  readonly #rules: VisitRules;
  readonly #files = new Map<number, ResidentFile>();
  /** Row of each record this list enters. */
  readonly #rows = new Map<string, number>();

  constructor(rules: VisitRules) {
    this.#rules = rules;
  }

  take(sheetRow: VisitSheetRow, on: PlainDate | undefined): void {
    const { row, cells } = sheetRow;
    const { form } = this.#rules;
    const formula = Object.keys(cells).find((key) => cells[key]?.kind === 'formula');
    if (formula !== undefined) return this.#reject(row, formula, `“${visitTitle(form, formula)}”是公式，请改为文字（选择性粘贴）`, 'the cell is a formula; paste its value instead');
    const resident = this.#whoIs(sheetRow);
    if (resident === undefined) return;
    if (on === undefined) return this.#reject(row, WHO.on, textOf(sheetRow, WHO.on) === '' ? '未填日期' : '日期不是有效日期，应如 2021-07-05', 'not a valid day; write it like 2021-07-05');
    const fields = readFields(form, sheetRow);
    if ('wrong' in fields) return this.#reject(row, fields.wrong.key, fields.wrong.zh, fields.wrong.en);
    this.#judge(row, resident, on, fields.values);
  }

  #whoIs(sheetRow: VisitSheetRow): { readonly id: number; readonly file: ResidentFile } | undefined {
    const { row } = sheetRow;
    const number = textOf(sheetRow, WHO.number).replaceAll(/\s/gu, '').toUpperCase();
    const name = textOf(sheetRow, WHO.name);
    if (number === '') return this.#nobody(row, WHO.number, '未填身份证号', 'the certificate number is missing');
    // Excel keeps fifteen digits of a number: the rest of an ID number typed as one is lost.
    if (/^\d(?:\.\d+)?E\+\d+$/u.test(number)) return this.#nobody(row, WHO.number, '身份证号被 Excel 当成了数字，末几位已丢失，请改为文本重填', 'Excel took the number for a figure and lost its last digits; type it as text');
    const found = this.#rules.find(number);
    if (found === undefined) return this.#nobody(row, WHO.number, '没有居民登记这个身份证号，请先建档或核对号码', 'no resident is registered with this number');
    if (!found.isVisible || found.file === undefined) return this.#nobody(row, WHO.number, '该居民不在您的管辖范围内', 'this resident is outside your jurisdiction');
    if (name !== '' && name !== found.name) return this.#nobody(row, WHO.name, '姓名与该身份证号登记的不同，请核对', 'this number is registered under another name');
    return { id: found.id, file: this.#files.get(found.id) ?? found.file };
  }

  #nobody(row: number, column: string, zh: string, en: string): undefined {
    this.#reject(row, column, zh, en);
    return undefined;
  }

  #judge(row: number, { id, file }: { readonly id: number; readonly file: ResidentFile }, on: PlainDate, asked: FieldValues): void {
    const { form: { programme, kind }, orgId, today, parameters } = this.#rules;
    const problems = checkRecord(kind, { on, fields: asked }, file, today);
    const hard = problems.filter(({ severity }) => severity === 'hard');
    if (hard.length > 0) return this.#refuse(row, hard.map(({ field }) => columnOf(field)), { zh: hard.map(({ message }) => message.zh).join('；'), en: hard.map(({ message }) => message.en).join('; ') });
    const draft: ServiceRecord = { id: crypto.randomUUID(), programme: programme.id, kind: kind.id, on, orgId, fields: asked };
    const filled = programme.judge?.(draft, viewBefore(file, draft), parameters).fills ?? {};
    const record = { ...draft, fields: { ...asked, ...Object.fromEntries(Object.entries(filled).filter(([key]) => kind.fields.some((field) => field.key === key))) } };
    const ofDay = (file.records.get(programme.id) ?? []).filter((known) => known.kind === kind.id && known.on === on);
    // What follows from the answers may follow otherwise by now; the same answers are the same visit.
    const twin = ofDay.find((known) => sameFields(askedOf(known.fields, kind), asked));
    const other = twin ?? (kind.oncePerDay === true ? ofDay[0] : undefined);
    const earlier = other && this.#rows.get(other.id);
    if (earlier !== undefined) return this.#reject(row, WHO.on, `与第 ${earlier} 行是同一次服务`, `is the same visit as row ${earlier}`);
    if (twin !== undefined) return void this.outcomes.push({ row, outcome: 'unchanged' });
    if (other !== undefined) return this.#reject(row, WHO.on, `${on} 已有一份“${kind.name.zh}”，内容不同，请在居民档案里更正`, `there is another "${kind.name.en}" of ${on}; correct that one`);
    this.#files.set(id, withRecord(file, record));
    this.#rows.set(record.id, row);
    this.visits.push({ residentId: id, record });
    this.#keep(row, problems);
  }

  #keep(row: number, doubts: ReturnType<typeof checkRecord>): void {
    const [first] = doubts;
    if (first === undefined) return void this.outcomes.push({ row, outcome: 'accepted' });
    const columns = doubts.map(({ field }) => columnOf(field));
    const reason = { zh: doubts.map(({ message }) => message.zh).join('；'), en: doubts.map(({ message }) => message.en).join('; ') };
    this.outcomes.push({ row, outcome: 'accepted', reason, column: visitTitle(this.#rules.form, columnOf(first.field)), flags: columns });
    this.remarks.set(row, { kind: 'flagged', columns, reason });
  }

  #reject(row: number, column: string, zh: string, en: string): void {
    this.#refuse(row, [column], { zh, en });
  }

  #refuse(row: number, columns: readonly string[], reason: Localized): void {
    this.outcomes.push({ row, outcome: 'rejected', reason, column: visitTitle(this.#rules.form, columns[0] ?? WHO.number) });
    this.remarks.set(row, { kind: 'rejected', columns, reason });
  }
}

/** A problem of the record as a whole is about whom it is for. */
function columnOf(field: string | null): string {
  return field === null ? WHO.number : field === 'on' ? WHO.on : field;
}

/** The text of a cell, in half-width letters and without the apostrophe spreadsheet programs put before text. */
export function textOf({ cells }: VisitSheetRow, key: string): string {
  return toHalfWidth(withoutApostrophe(shownText(cells[key]))).trim();
}

function readDay(text: string): PlainDate | undefined {
  return isPlainDate(text) ? plainDate(text) : readLooseDate(text);
}

interface WrongCell {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

function readFields({ kind }: VisitForm, row: VisitSheetRow): { readonly values: FieldValues } | { readonly wrong: WrongCell } {
  const values: Record<string, FieldValue> = {};
  for (const field of kind.fields) {
    const text = field.isFilled === true ? '' : textOf(row, field.key);
    if (text === '') continue;
    const value = readAnswer(field, text);
    if (value === undefined) return { wrong: { key: field.key, zh: `“${field.label.zh}”${HOW[field.type]}`, en: `this is no answer to ${field.label.en}` } };
    values[field.key] = value;
  }
  return { values };
}

function askedOf(fields: FieldValues, { fields: definitions }: VisitForm['kind']): FieldValues {
  const filled = new Set(definitions.filter(({ isFilled }) => isFilled === true).map(({ key }) => key));
  return Object.fromEntries(Object.entries<FieldValue>(fields).filter(([key]) => !filled.has(key)));
}

const HOW: Readonly<Record<FieldDefinition['type'], string>> = { number: '不是数字', choice: '不在选项中', choices: '有不在选项中的', date: '不是有效日期', text: '无法识别' };

/** An answer as typed: choices by their words or codes, several with a comma between. */
function readAnswer(field: FieldDefinition, text: string): FieldValue | undefined {
  switch (field.type) {
    case 'number':
      return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined;
    case 'date':
      return readDay(text);
    case 'text':
      return text;
    case 'choice':
      return codeOf(field, text);
    case 'choices': {
      const whole = codeOf(field, text);
      const codes = whole === undefined ? text.split(/[、,;；，]/u).map((part) => part.trim()).filter((part) => part !== '').map((part) => codeOf(field, part)) : [whole];
      return codes.every((code) => code !== undefined) ? [...new Set(codes)] : undefined;
    }
  }
}

function codeOf(field: FieldDefinition & { readonly type: 'choice' | 'choices' }, text: string): string | undefined {
  return field.choices.find(({ code, label }) => toHalfWidth(label.zh) === text || label.en === text || code === text)?.code;
}
