import { normalizeCode, refuseCode, weightedSum, type CodeRefusal } from './code-check.ts';
import { isAreaCode } from './division-code.ts';
import { isPlainDate, type PlainDate } from './plain-date.ts';

/** A citizen's identity number (GB 11643—1999) that passed its check, with what it says of the person. */
export interface IdNumber {
  readonly ok: true;
  /** Eighteen characters, X in capitals. */
  readonly idNumber: string;
  readonly areaCode: string;
  readonly birthDate: PlainDate;
  readonly sex: 'male' | 'female';
  /** Written as an old number of fifteen digits, which has no check digit. */
  readonly upgraded: boolean;
}

/**
 * Checks an identity number of 18 characters, or an old one of 15 digits, which is brought to 18. With `asOf`, a birth
 * after that day is refused.
 */
export function checkIdNumber(text: string, asOf?: PlainDate): IdNumber | CodeRefusal {
  const typed = normalizeCode(text);
  if (typed.length !== 15 && typed.length !== 18)
    return refuseCode('length', `身份证号应为 18 位，现为 ${typed.length} 位`, `an ID number has 18 characters, not ${typed.length}`);
  if (!/^\d{15}(\d\d[\dX])?$/.test(typed))
    return refuseCode('characters', '身份证号只能是数字，末位可为 X', 'an ID number has digits only; the last may be X');
  const upgraded = typed.length === 15;
  const idNumber = upgraded ? upgrade(typed) : typed;
  const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  if (!isAreaCode(idNumber.slice(0, 6)))
    return refuseCode('area', `身份证号前 6 位 ${idNumber.slice(0, 6)} 不是地区代码`, `${idNumber.slice(0, 6)} is not an area code`);
  if (!isPlainDate(birthDate))
    return refuseCode('birth_date', `身份证号中的出生日期 ${birthDate} 不存在`, `the birth date ${birthDate} does not exist`);
  if (asOf !== undefined && birthDate > asOf)
    return refuseCode('birth_date', `身份证号中的出生日期 ${birthDate} 晚于 ${asOf}`, `the birth date ${birthDate} is after ${asOf}`);
  if (idCheckCharacter(idNumber.slice(0, 17)) !== idNumber.charAt(17))
    return refuseCode('check_digit', '身份证号校验位不符，请核对是否输错', 'the check digit does not match; a digit is mistyped');
  const sex = Number(idNumber.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, idNumber, areaCode: idNumber.slice(0, 6), birthDate, sex, upgraded };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first seventeen digits (ISO 7064 MOD 11-2). */
export function idCheckCharacter(first17: string): string {
  return '10X98765432'.charAt(weightedSum(first17, WEIGHTS) % 11);
}

/** Old numbers were issued before 1999-10-01 and write the year with two digits; the century is 19. */
function upgrade(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return seventeen + idCheckCharacter(seventeen);
}
