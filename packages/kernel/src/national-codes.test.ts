import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCreditCode, checkOrganisationCode, creditCheckCharacter, organisationCheckCharacter } from './credit-code.ts';
import { checkDivisionCode } from './division-code.ts';
import { DomainError } from './domain-error.ts';
import { checkHealthRecordCode, makeHealthRecordCode } from './health-record-code.ts';
import { checkIdNumber, idCheckCharacter } from './id-number.ts';
import { plainDate } from './plain-date.ts';
import { anyDate } from './testing/arbitraries.ts';

/** Numbers under the fictional area 990000, so that no real person can be meant. */
const anyIdNumber = fc.tuple(anyDate(1900, 2099), fc.integer({ min: 0, max: 999 })).map(([birth, serial]) => {
  const seventeen = `990000${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return { birth, serial, text: seventeen + idCheckCharacter(seventeen) };
});

describe('checkIdNumber', () => {
  test.each([
    ['11010519491231002', 'X'],
    ['99000019900101001', '7'],
    ['99000019900101002', '5'],
  ])('the check character of %s is %s', (first17, character) => {
    expect(idCheckCharacter(first17)).toBe(character);
  });

  test('says birth and sex, and stores a small x as a capital', () => {
    expect(checkIdNumber('11010519491231002x')).toEqual({
      ok: true,
      idNumber: '11010519491231002X',
      areaCode: '110105',
      birthDate: '1949-12-31',
      sex: 'female',
      upgraded: false,
    });
  });

  test('an old number of fifteen digits is brought to eighteen', () => {
    expect(checkIdNumber('110105491231002')).toMatchObject({ ok: true, idNumber: '11010519491231002X', upgraded: true });
  });

  test('any single mistyped digit and any two neighbours swapped are noticed', () => {
    fc.assert(
      fc.property(anyIdNumber, fc.integer({ min: 6, max: 16 }), fc.integer({ min: 1, max: 9 }), ({ text }, at, shift) => {
        const digit = (Number(text[at]) + shift) % 10;
        expect(checkIdNumber(text.slice(0, at) + String(digit) + text.slice(at + 1)).ok).toBe(false);
        const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
        if (swapped !== text && at < 16) expect(checkIdNumber(swapped).ok).toBe(false);
      }),
    );
  });

  test('every number made by the rules passes and gives back what it was made from', () => {
    fc.assert(
      fc.property(anyIdNumber, ({ text, birth, serial }) => {
        expect(checkIdNumber(text)).toMatchObject({ ok: true, birthDate: birth, sex: serial % 2 === 1 ? 'male' : 'female' });
      }),
    );
  });

  test.each([
    ['1101051949123100', 'length'],
    ['11010519491231002A', 'characters'],
    ['00010519491231002X', 'area'],
    ['110105194913310028', 'birth_date'],
    ['110105194912310021', 'check_digit'],
  ])('%s is refused for its %s', (text, problem) => {
    expect(checkIdNumber(text)).toMatchObject({ ok: false, problem });
  });

  test('nobody is born after today', () => {
    expect(checkIdNumber('990000199001010017', plainDate('1989-12-31'))).toMatchObject({ ok: false, problem: 'birth_date' });
  });
});

describe('checkCreditCode', () => {
  test.each([
    ['1100000000000000A', 'T'],
    ['91000000000000000', 'K'],
  ])('the check character of %s is %s, a letter beyond X', (first17, character) => {
    expect(creditCheckCharacter(first17)).toBe(character);
    expect(checkCreditCode(first17 + character).ok).toBe(true);
  });

  test('any single mistyped character is noticed', () => {
    const alphabet = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
        fc.nat(17),
        fc.constantFrom(...alphabet),
        (body, at, other) => {
          const first = `12990001${body.join('')}`;
          const code = first + creditCheckCharacter(first);
          expect(checkCreditCode(code)).toMatchObject({ ok: true, authority: '1', category: '2', areaCode: '990001' });
          if (code[at] !== other) expect(checkCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
        },
      ),
    );
  });

  test.each([
    ['91000000000000000', 'length'],
    ['9100000000000000I0', 'characters'],
    ['91000000000000000A', 'check_digit'],
  ])('%s is refused for its %s', (text, problem) => {
    expect(checkCreditCode(text)).toMatchObject({ ok: false, problem });
  });

  test('says whether the organisation code inside keeps its own check', () => {
    expect(organisationCheckCharacter('D2143569')).toBe('X');
    const inside = '11990001D2143569X';
    expect(checkCreditCode(inside + creditCheckCharacter(inside))).toMatchObject({ organisationCodeValid: true });
    expect(checkCreditCode('1100000000000000AT')).toMatchObject({ organisationCodeValid: false });
  });
});

describe('checkOrganisationCode', () => {
  test('reads the printed form with its hyphen', () => {
    expect(checkOrganisationCode('D2143569-X')).toEqual({ ok: true, organisationCode: 'D2143569X' });
    expect(checkOrganisationCode('D21435690')).toMatchObject({ problem: 'check_digit' });
    expect(checkOrganisationCode('D2143569')).toMatchObject({ problem: 'length' });
  });
});

describe('checkDivisionCode', () => {
  test.each([
    ['420000', '420000', 'province', undefined, undefined],
    ['420900', '420900', 'city', '420000', undefined],
    ['420921', '420921', 'county', '420900', undefined],
    ['420921000000', '420921', 'county', '420900', undefined],
    ['420921100', '420921100', 'township', '420921', 'town'],
    ['420921100000', '420921100', 'township', '420921', 'town'],
    ['420921100201', '420921100201', 'village', '420921100', 'village'],
    ['990001200', '990001200', 'township', '990001', 'township'],
  ])('%s is %s, a %s', (text, code, level, parentCode, nature) => {
    expect(checkDivisionCode(text)).toEqual({ ok: true, code, level, ...(parentCode && { parentCode }), ...(nature && { nature }) });
  });

  test.each([
    ['4209', 'length'],
    ['42092A', 'characters'],
    ['000000', 'area'],
    ['420021', 'area'],
    ['420900100', 'area'],
    ['420921000201', 'area'],
  ])('%s is refused for its %s', (text, problem) => {
    expect(checkDivisionCode(text)).toMatchObject({ ok: false, problem });
  });
});

describe('checkHealthRecordCode', () => {
  test('tells villages from neighbourhoods by ranges that are not those of the division code', () => {
    expect(checkHealthRecordCode('990001-101-101-00001')).toMatchObject({ ok: true, nature: 'village', serial: '00001' });
    expect(checkHealthRecordCode('99000110100100001')).toMatchObject({ ok: true, nature: 'neighbourhood' });
    expect(checkHealthRecordCode('99000110120100001')).toMatchObject({ ok: false, problem: 'area' });
  });

  test('a code written from its parts is read back', () => {
    const code = makeHealthRecordCode('990001', '101', '102', 42);
    expect(code).toBe('99000110110200042');
    expect(checkHealthRecordCode(code)).toMatchObject({ serial: '00042', communityPart: '102' });
    expect(() => makeHealthRecordCode('990001', '101', '102', 100_000)).toThrow(DomainError);
  });
});
