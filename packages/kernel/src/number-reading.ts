import { roundHalfUp } from './decimal.ts';
import { toHalfWidth } from './half-width.ts';
import type { Localized } from './localized.ts';

/** Why a cell's text is not taken as a number. */
export type NumberProblem = 'empty' | 'formula' | 'percent' | 'exponent' | 'bad_grouping' | 'unit' | 'too_many_digits' | 'not_a_number';

/** A number read from text, or the reason why it was not, worded for the clerk who typed it. */
export type NumberReading = { readonly value: number } | { readonly problem: NumberProblem; readonly reason: Localized };

/**
 * Reads a number as a clerk writes it: 1807, 1,807, １８０７, 1.2万, −3. What could mean two things is refused with a
 * reason and never guessed: 1,8 07, 12%, 1e5, 3人. Empty, “—”, “-” and “/” are a missing value, which is not zero.
 */
export function readNumber(text: string): NumberReading {
  // Nine cells of ten; the rest of the rules take ten times as long.
  if (WHOLE.test(text)) return { value: Number(text) };
  const plain = toHalfWidth(text).replaceAll('−', '-').replaceAll('\u200b', '').trim();
  if (EMPTY.has(plain)) return refuse('empty', '未填', 'nothing is filled in');
  // No number is this long; longer text is also not worth matching against patterns.
  if (plain.length > LONGEST)
    return refuse('not_a_number', `内容有 ${plain.length} 个字符，不是数字`, `a text of ${plain.length} characters is not a number`);
  const match = NUMBER.exec(plain);
  if (match === null) return explain(plain);
  const [, sign = '', whole = '', grouped, fraction = '', scaleText = ''] = match;
  const digits = grouped ?? whole;
  if (/^0\d/.test(digits))
    return refuse('not_a_number', `“${plain}”以 0 开头，像是编码而不是数`, `"${plain}" starts with 0 and looks like a code`);
  const significant = (digits.replaceAll(',', '') + fraction).replace(/^0+/, '');
  if (significant.length > 15)
    return refuse('too_many_digits', `“${plain}”超过 15 位有效数字`, `"${plain}" has more than 15 significant digits`);
  const scale = scaleText === '' ? 1 : scaleText === '万' ? 1e4 : 1e8;
  const magnitude = roundHalfUp(Number(`${digits.replaceAll(',', '') || '0'}.${fraction || '0'}`) * scale, 6);
  return { value: sign === '-' && magnitude !== 0 ? -magnitude : magnitude };
}

/** Whether a reading is a number. */
export function isNumber(reading: NumberReading): reading is { readonly value: number } {
  return 'value' in reading;
}

const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
const EMPTY = new Set(['', '-', '--', '—', '——', '–', '/', '\\']);
const LONGEST = 64;
const NUMBER = /^([+-]?)(?:(\d{1,30})|(\d{1,3}(?:,\d{3})+)|(?=\.\d))(?:\.(\d{1,30}))?(万|亿)?$/;
const PERCENT = /^[+-]?[\d.,]+\s*[%‰]$/;
const EXPONENT = /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i;
const BAD_GROUPING = /^[+-]?\d[\d,\s']*(\.[\d,\s]+)?$/;
const WITH_UNIT = /^[+-]?[\d,.]+\s*(万|亿)?\s*([^\d\s.,%‰+*=()-]{1,8})$/u;

function explain(plain: string): NumberReading {
  const shown = plain.length > 24 ? `${plain.slice(0, 24)}…` : plain;
  if (PERCENT.test(plain))
    return refuse('percent', `“${shown}”带有百分号，请只填数字`, `"${shown}" carries a percent sign; fill in the number only`);
  if (EXPONENT.test(plain))
    return refuse('exponent', `“${shown}”是科学计数法，请写出全部数字`, `"${shown}" is in scientific notation; write all digits`);
  if (/^[=@+-]/.test(plain))
    return refuse(
      'formula',
      `“${shown}”像公式，为安全不予计算，请填结果`,
      `"${shown}" looks like a formula and is not evaluated; fill in its result`,
    );
  if (BAD_GROUPING.test(plain))
    return refuse(
      'bad_grouping',
      `“${shown}”中间有空格或逗号位置不对，无法确定是哪个数`,
      `"${shown}" has a misplaced space or separator, so the number is not certain`,
    );
  const unit = WITH_UNIT.exec(plain)?.[2];
  if (unit !== undefined)
    return refuse('unit', `“${shown}”中的“${unit}”请去掉，只填数字`, `remove "${unit}" from "${shown}"; fill in the number only`);
  if (plain === '无')
    return refuse(
      'not_a_number',
      '“无”不明确：没有发生请填 0，没有数据请留空',
      '"无" is unclear: fill in 0 when nothing happened, leave it empty when there is no data',
    );
  return refuse('not_a_number', `“${shown}”不是数字`, `"${shown}" is not a number`);
}

function refuse(problem: NumberProblem, zh: string, en: string): NumberReading {
  return { problem, reason: { zh, en } };
}
