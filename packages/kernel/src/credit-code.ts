import { normalizeCode, refuseCode, weightedSum, type CodeRefusal } from './code-check.ts';

/** A unified social credit code (GB 32100—2015) that passed its check. */
export interface CreditCode {
  readonly ok: true;
  readonly creditCode: string;
  /** Registering authority: 1 机构编制, 5 民政, 9 市场监管, A 军委, N 农业, Y 其他 … */
  readonly authority: string;
  readonly category: string;
  readonly areaCode: string;
  /** Positions 9 to 17. */
  readonly organisationCode: string;
  /** False when positions 9 to 17 fail their own check (GB 11714); real codes of some registers do. */
  readonly organisationCodeValid: boolean;
}

/** Checks a unified social credit code; its last character may be any of the 31, not only a digit or X. */
export function checkCreditCode(text: string): CreditCode | CodeRefusal {
  const code = normalizeCode(text);
  if (code.length !== 18)
    return refuseCode(
      'length',
      `统一社会信用代码应为 18 位，现为 ${code.length} 位`,
      `a credit code has 18 characters, not ${code.length}`,
    );
  if (!SHAPE.test(code))
    return refuseCode(
      'characters',
      '统一社会信用代码不含字母 I、O、S、V、Z，第 3—8 位为数字',
      'a credit code has no I, O, S, V or Z, and digits in positions 3 to 8',
    );
  if (creditCheckCharacter(code.slice(0, 17)) !== code.charAt(17))
    return refuseCode(
      'check_digit',
      '统一社会信用代码校验位不符，请核对是否输错',
      'the check character does not match; a character is mistyped',
    );
  const organisationCode = code.slice(8, 17);
  return {
    ok: true,
    creditCode: code,
    authority: code.charAt(0),
    category: code.charAt(1),
    areaCode: code.slice(2, 8),
    organisationCode,
    organisationCodeValid: organisationCheckCharacter(organisationCode.slice(0, 8)) === organisationCode.charAt(8),
  };
}

/** An organisation code (GB 11714) that passed its check. */
export interface OrganisationCode {
  readonly ok: true;
  /** Nine characters without the hyphen. */
  readonly organisationCode: string;
}

/** Checks an organisation code, with or without its hyphen (D2143569-X). */
export function checkOrganisationCode(text: string): OrganisationCode | CodeRefusal {
  const code = normalizeCode(text).replace(/^(.{8})-(.)$/, '$1$2');
  if (code.length !== 9)
    return refuseCode(
      'length',
      `组织机构代码应为 9 位，现为 ${code.length} 位`,
      `an organisation code has 9 characters, not ${code.length}`,
    );
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code))
    return refuseCode(
      'characters',
      '组织机构代码为 8 位数字或大写字母加 1 位校验码',
      'an organisation code is 8 digits or capitals and a check character',
    );
  if (organisationCheckCharacter(code.slice(0, 8)) !== code.charAt(8))
    return refuseCode(
      'check_digit',
      '组织机构代码校验位不符，请核对是否输错',
      'the check character does not match; a character is mistyped',
    );
  return { ok: true, organisationCode: code };
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first seventeen characters (GB 32100, modulus 31). */
export function creditCheckCharacter(first17: string): string {
  const sum = CREDIT_WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check character of the first eight characters (GB 11714, modulus 11). */
export function organisationCheckCharacter(first8: string): string {
  const check = 11 - (weightedSum(first8, ORGANISATION_WEIGHTS) % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
