import { checkIdNumber, isPlainDate, readLooseDate, toHalfWidth, type OrgId, type OrgUnit, type PlainDate } from '@taizhang/kernel';
import type { Sex } from '@taizhang/records';
import { looksLikeFormula, shownText, withoutApostrophe } from '../../forms/workbook/cell-content.ts';
import { identityState, normalNumber, type Identity } from '../resident-identity.ts';
import type { ResidentSheetRow } from './read-resident-sheet.ts';
import { IDENTITY_KINDS, RESIDENT_LIST, residentTitle, ROLES, type ResidentColumn } from './resident-columns.ts';
import type { ListedResident, ResidentRemark } from './resident-judgement.ts';

/** What rows are read against. */
export interface ResidentRules {
  readonly today: PlainDate;
  /** Clinics of the jurisdiction by code and by name; two of one name are undefined by it. */
  readonly clinics: ReadonlyMap<string, OrgUnit | 'ambiguous'>;
  /** Every unit of the county by code or name, to say that one lies outside. */
  isKnownUnit(text: string): boolean;
}

class RowProblem extends Error {
  readonly remark: ResidentRemark;

  constructor(remark: ResidentRemark) {
    super(remark.reason.en);
    this.remark = remark;
  }
}

/** Reads a row by itself; whether the resident is known already comes later. */
export function readResidentRow(rules: ResidentRules, sheetRow: ResidentSheetRow): ListedResident | { readonly row: number; readonly remark: ResidentRemark } {
  try {
    return readRow(rules, sheetRow);
  } catch (problem) {
    if (problem instanceof RowProblem) return { row: sheetRow.row, remark: problem.remark };
    throw problem;
  }
}

function readRow(rules: ResidentRules, { row, cells }: ResidentSheetRow): ListedResident {
  for (const { key } of RESIDENT_LIST) {
    const cell = cells[key];
    if (cell?.kind === 'formula') refuse(key, `“${residentTitle(key)}”是公式，请改为文字（选择性粘贴）`, 'the cell is a formula; paste its value instead');
  }
  const text = (key: ResidentColumn): string => toHalfWidth(withoutApostrophe(shownText(cells[key]))).trim();
  const name = text('name').replaceAll(/\s+/gu, ' ');
  if (name === '') refuse('name', '未填姓名', 'the name is missing');
  if (name.length > 60 || looksLikeFormula(name)) refuse('name', '姓名不像姓名', 'this is no name');
  const orgId = readClinic(rules, text('org'));
  const { identity, isVerified, doubts } = readIdentity(text, name);
  const { bornOn, sex } = readBirth(rules, text, identity, isVerified);
  const since = readDay(text('since'), 'since', rules.today) ?? refuse('since', '未填居住起始日', 'the first day of residence is missing');
  const residence = text('residence');
  if (!['', '户籍', '非户籍'].includes(residence)) refuse('residence', '应为“户籍”或“非户籍”', 'should be 户籍 or 非户籍');
  return { row, orgId, sex, bornOn, since: since < bornOn ? bornOn : since, residenceKind: residence === '非户籍' ? 2 : 1, role: readRole(text('role')), identity, isVerified, doubts };
}

function readClinic({ clinics, isKnownUnit }: ResidentRules, text: string): OrgId {
  if (text === '') return refuse('org', '未填所属村卫生室', 'the clinic is missing');
  const clinic = clinics.get(text);
  if (clinic === 'ambiguous') return refuse('org', '辖区内有同名卫生室，请填机构编码', 'several clinics have this name; give the code');
  if (clinic !== undefined) return clinic.id;
  return isKnownUnit(text) ? refuse('org', '该机构不在您的管辖范围内，或不是村卫生室', 'this unit is outside your jurisdiction or no village clinic') : refuse('org', '没有这个机构', 'there is no such unit');
}

function readIdentity(text: (key: ResidentColumn) => string, name: string): Pick<ListedResident, 'identity' | 'isVerified' | 'doubts'> {
  const typed = text('identity_number');
  const word = text('identity_kind') || (typed === '' ? '无' : '身份证');
  const kind = isKey(IDENTITY_KINDS, word) ? IDENTITY_KINDS[word] : refuse('identity_kind', `证件类型应为：${Object.keys(IDENTITY_KINDS).join('、')}`, 'unknown kind of certificate');
  if (kind !== 'none' && typed === '') refuse('identity_number', '未填证件号码', 'the certificate number is missing');
  // Excel keeps fifteen digits of a number: the rest of an ID number typed as one is lost and reads as zeros.
  if (kind === 'id_card' && /^\d(?:\.\d+)?e\+\d+$/iu.test(typed)) refuse('identity_number', '证件号码被 Excel 当成了数字，末几位已丢失，请改为文本重填', 'Excel took the number for a figure and lost its last digits; type it as text');
  const number = kind === 'none' ? null : normalNumber({ kind, number: typed });
  const isVerified = identityState(kind, number) === 'verified';
  const phone = text('phone').replaceAll(/[\s-]/gu, '') || null;
  const address = text('address').slice(0, LONGEST_ADDRESS) || null;
  const doubts: ResidentRemark[] = [];
  if (kind === 'id_card' && number !== null && !isVerified) {
    const checked = checkIdNumber(number);
    doubts.push({ kind: 'flagged', column: 'identity_number', reason: { zh: `待核实：${checked.ok ? '' : checked.reason.zh}`, en: `to be verified: ${checked.ok ? '' : checked.reason.en}` } });
  }
  if (phone !== null && !/^(?:1\d{10}|0\d{9,11}|\d{7,8})$/u.test(phone)) doubts.push({ kind: 'flagged', column: 'phone', reason: { zh: '电话号码位数不像电话', en: 'this is no usual phone number' } });
  const identity: Identity = { name, kind, number, phone: phone?.slice(0, LONGEST_PHONE) ?? null, address };
  return { identity, isVerified, doubts };
}

const LONGEST_ADDRESS = 200;
const LONGEST_PHONE = 20;

/** A valid number says when its holder was born and of which sex; the columns may be empty then, and may not say otherwise. */
function readBirth({ today }: ResidentRules, text: (key: ResidentColumn) => string, { number }: Identity, isVerified: boolean): { readonly bornOn: PlainDate; readonly sex: Sex } {
  const stated = readDay(text('born_on'), 'born_on', today);
  const word = text('sex');
  const sex: Sex | undefined = word === '男' || word === '1' ? 'male' : word === '女' || word === '2' ? 'female' : word === '' ? undefined : refuse('sex', '性别应为“男”或“女”', 'should be 男 or 女');
  const checked = isVerified && number !== null ? checkIdNumber(number) : undefined;
  if (checked?.ok !== true) return { bornOn: stated ?? refuse('born_on', '未填出生日期', 'the day of birth is missing'), sex: sex ?? refuse('sex', '未填性别', 'the sex is missing') };
  if (checked.birthDate > today) refuse('identity_number', '证件号中的出生日期晚于今天', 'the number says born after today');
  if (stated !== undefined && stated !== checked.birthDate) refuse('born_on', '与身份证号中的出生日期不符', 'the ID number says another day of birth');
  if (sex !== undefined && sex !== checked.sex) refuse('sex', '与身份证号中的性别不符', 'the ID number says another sex');
  return { bornOn: checked.birthDate, sex: checked.sex };
}

function readDay(text: string, column: ResidentColumn, today: PlainDate): PlainDate | undefined {
  if (text === '') return undefined;
  const day = isPlainDate(text) ? text : readLooseDate(text);
  if (day === undefined || day < OLDEST) return refuse(column, `“${residentTitle(column)}”不是有效日期，应如 2021-07-05`, 'not a valid day; write it like 2021-07-05');
  if (day > today) return refuse(column, `“${residentTitle(column)}”晚于今天`, 'this day is after today');
  return day;
}

/** Nobody alive was born before. */
const OLDEST = '1890-01-01';

function readRole(text: string): string | null {
  if (text === '') return null;
  return isKey(ROLES, text) ? ROLES[text] : 'other';
}

function isKey<Choices extends object>(choices: Choices, text: string): text is Extract<keyof Choices, string> {
  return Object.hasOwn(choices, text);
}

function refuse(column: ResidentColumn, zh: string, en: string): never {
  throw new RowProblem({ kind: 'rejected', column, reason: { zh, en } });
}
