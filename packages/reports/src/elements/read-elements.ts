import { fail } from '@taizhang/kernel';
import type { OfficialElements } from './official-elements.ts';

/** Elements as somebody filled them in: blank fields count as left out. */
export type FilledElements = { readonly [Name in keyof OfficialElements]: OfficialElements[Name] | undefined } & Pick<OfficialElements, 'issuers' | 'mark' | 'signers' | 'isSealed' | 'copies' | 'imprintPage'>;

/**
 * The elements in the writing of the norm: brackets of the number made hexagonal, blanks taken out.
 * @throws DomainError invalid_input naming the element and the rule it breaks
 */
export function readElements(filled: FilledElements): OfficialElements {
  const copyNumber = readCopyNumber(tidy(filled.copyNumber));
  const secrecy = readSecrecy(tidy(filled.secrecy), copyNumber);
  const number = readNumber(tidy(filled.number));
  const note = tidy(filled.note)?.replace(/^[（(](.*)[）)]$/u, '$1');
  const printed = filled.printed === undefined || filled.printed.office.trim() === '' ? undefined : { office: filled.printed.office.trim(), date: filled.printed.date };
  const issuers = names(filled.issuers);
  return {
    issuers, mark: filled.mark, signers: names(filled.signers), isSealed: filled.isSealed, copies: names(filled.copies), imprintPage: filled.imprintPage,
    ...copyNumber === undefined ? {} : { copyNumber },
    ...secrecy === undefined ? {} : { secrecy },
    ...filled.urgency === undefined ? {} : { urgency: filled.urgency },
    ...number === undefined ? {} : { number },
    ...note === undefined ? {} : { note },
    ...printed === undefined ? {} : { printed },
  };
}

function tidy(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function names(list: readonly string[]): readonly string[] {
  return list.map(name => name.trim()).filter(name => name !== '');
}

/** 7.2.1: 一般用6位3号阿拉伯数字. */
function readCopyNumber(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{6}$/u.test(text)) return text;
  return refuse('copyNumber', '份号用6位阿拉伯数字，如000001。', 'A copy number has six digits, such as 000001.');
}

/** The longest terms of the law on state secrets, article 20. */
const LONGEST_TERMS: Readonly<Record<string, number>> = { 绝密: 30, 机密: 20, 秘密: 10 };

function readSecrecy(text: string | undefined, copyNumber: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, level = '', term, unit] = /^(绝密|机密|秘密)(?:[★*](\d{1,2})(年|个月|月))?$/u.exec(text.replaceAll(' ', '')) ?? [];
  const longest = LONGEST_TERMS[level];
  if (longest === undefined) return refuse('secrecy', '密级写作“绝密”“机密”或“秘密”，期限接★和阿拉伯数字，如机密★1年。', 'Write the level, a star and the term in digits: 机密★1年.');
  if (unit === '年' && Number(term) > longest) return refuse('secrecy', `${level}的保密期限不超过${longest}年。`, `${level} lasts at most ${longest} years.`);
  if (copyNumber === undefined) return refuse('copyNumber', '涉密公文应当标注份号。', 'A paper under secrecy needs a copy number.');
  return term === undefined ? level : `${level}★${Number(term)}${unit === '年' ? '年' : '个月'}`;
}

/** 7.2.5: 年份标全称，用六角括号括入；序号不加“第”字，不编虚位，加“号”字. */
function readNumber(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, code, year, serial] = /^([^\d〔[［【（(]{1,20})\s*[〔[［【（(](\d{4})[〕\]］】）)]\s*第?0*([1-9]\d*)\s*号?$/u.exec(text) ?? [];
  if (code === undefined) return refuse('number', '发文字号写作机关代字〔年份〕序号，如青卫报〔2022〕18号。', 'Write the code of the office, the year and the serial number: 青卫报〔2022〕18号.');
  return `${code.trim()}〔${year}〕${serial}号`;
}

function refuse(path: string, zh: string, en: string): never {
  return fail('invalid_input', { zh, en }, { path: [path] });
}
