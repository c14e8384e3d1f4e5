import { normalizeCode, refuseCode, type CodeRefusal } from './code-check.ts';
import { isAreaCode } from './division-code.ts';
import { fail } from './domain-error.ts';

/** The 17-digit code of a resident's health record (national public health service norms, 3rd edition). */
export interface HealthRecordCode {
  readonly ok: true;
  readonly code: string;
  readonly areaCode: string;
  readonly townshipPart: string;
  /**
   * 001–099 neighbourhood committee, 101–199 village committee, 901–999 other body. Not the village part of the
   * statistical division code, where villages are 200–399: the two need a table between them.
   */
  readonly communityPart: string;
  readonly nature: 'neighbourhood' | 'village' | 'other';
  readonly serial: string;
}

/** Checks a health record code, with or without its hyphens (990001-101-101-00001). */
export function checkHealthRecordCode(text: string): HealthRecordCode | CodeRefusal {
  const code = normalizeCode(text).replace(/^(\d{6})-(\d{3})-(\d{3})-(\d{5})$/, '$1$2$3$4');
  if (!/^\d*$/.test(code)) return refuseCode('characters', '健康档案编码只能是数字', 'a health record code has digits only');
  if (code.length !== 17)
    return refuseCode('length', `健康档案编码应为 17 位，现为 ${code.length} 位`, `a health record code has 17 digits, not ${code.length}`);
  const communityPart = code.slice(9, 12);
  const nature = communityNature(Number(communityPart));
  if (!isAreaCode(code.slice(0, 6)))
    return refuseCode('area', `前 6 位 ${code.slice(0, 6)} 不是行政区划代码`, `${code.slice(0, 6)} is not an area code`);
  if (nature === undefined)
    return refuseCode(
      'area',
      `第 10—12 位 ${communityPart} 不在居委会 001—099、村委会 101—199、其他 901—999 之内`,
      `${communityPart} is neither a neighbourhood, a village nor another body`,
    );
  return { ok: true, code, areaCode: code.slice(0, 6), townshipPart: code.slice(6, 9), communityPart, nature, serial: code.slice(12) };
}

/**
 * Writes a health record code from its parts.
 * @throws DomainError invalid_code
 */
export function makeHealthRecordCode(areaCode: string, townshipPart: string, communityPart: string, serial: number): string {
  const checked = checkHealthRecordCode(`${areaCode}${townshipPart}${communityPart}${String(serial).padStart(5, '0')}`);
  return checked.ok ? checked.code : fail('invalid_code', checked.reason);
}

function communityNature(number: number): HealthRecordCode['nature'] | undefined {
  if (number >= 1 && number <= 99) return 'neighbourhood';
  if (number >= 101 && number <= 199) return 'village';
  return number >= 901 && number <= 999 ? 'other' : undefined;
}
