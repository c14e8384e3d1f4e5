import { isCode, skipNonFigure } from './not-a-figure.ts';
import type { FoundFigure } from './found-figure.ts';
import { readArabic, readMask, type Numeral } from './numeral.ts';
import { isThreshold } from './threshold.ts';
import { isMoneyUnit, readUnit, type UnitReading } from './units.ts';

/** What stands at an Arabic number or a mask: a figure, or something to step over. */
export interface ArabicReading {
  readonly end: number;
  readonly figure?: FoundFigure;
}

/** Reads the Arabic number or mask at `at`, with its range and unit (3—5家, 12.5%, xx余户, 1∶1). */
export function readArabicFigure(text: string, at: number): ArabicReading {
  const first = readArabic(text, at) ?? readMask(text, at);
  if (first === undefined) return { end: at + 1 };
  const ratio = readRatio(text, at, first);
  if (ratio !== undefined) return { end: ratio.end, figure: ratio };
  const skipped = skipNonFigure(text, at, first.end);
  if (skipped !== undefined) return { end: Math.max(skipped, at + 1) };
  const fraction = readFraction(text, at);
  if (fraction !== undefined) return { end: fraction.end, figure: fraction };
  const number = signed(text, at, first);
  if (isCode(text, number.sign === '+' ? number.start + 1 : number.start, first.end, number.sign)) return { end: first.end };

  const isMasked = first.value === null;
  const unit = readUnit(text, first.end, isMasked);
  const range = readRange(text, unit?.end ?? first.end, isMasked, unit !== undefined);
  const last = range ?? { end: unit?.end ?? first.end, unit, numeral: first };
  if (range !== undefined && skipNonFigure(text, range.start, range.numeral.end) !== undefined) return { end: last.end };
  const before = text.slice(Math.max(0, number.start - 16), number.start);
  if (last.unit === undefined) return readBare(text, number.start, first, number.value, before);

  const after = text.slice(last.end, last.end + 16);
  // 5—10亿元9个: a class of size.
  if (range !== undefined && isMoneyUnit(last.unit.unit) && /^\d/.test(after)) return { end: last.end };
  if (isThreshold(before, last.unit.unit, after) || isRejected(first, last.unit, before, after)) return { end: last.end };
  const factor = (unit ?? last.unit).factor;
  return {
    end: last.end,
    figure: {
      start: number.start, end: last.end,
      value: number.value === null ? null : number.value * factor,
      value2: range === undefined || range.numeral.value === null ? null : range.numeral.value * last.unit.factor,
      decimals: Math.max(first.decimals, last.numeral.decimals),
      unit: last.unit.unit, scale: last.unit.scale, isFloor: last.unit.isFloor, shape: isFurtherRank(before, last.unit.unit) ? 'rank' : 'plain', isChinese: false,
      ...(number.sign === undefined ? {} : { sign: number.sign }),
    },
  };
}

/** 第3、5、6名: the later numbers are ranks as well. */
function isFurtherRank(before: string, unit: string): boolean {
  return (unit === '名' || unit === '位') && /第\d{1,3}(?:[、,]\d{1,3}){0,4}[、,和及]$/.test(before);
}

interface RangeEnd {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: UnitReading | undefined;
}

const RANGE_SIGN = /\s?(?:-{1,2}|~)\s?|[至到](?=[\dxX*])/y;

function readRange(text: string, at: number, isMasked: boolean, firstHasUnit: boolean): RangeEnd | undefined {
  RANGE_SIGN.lastIndex = at;
  const sign = RANGE_SIGN.exec(text);
  if (sign === null || (firstHasUnit && /[至到]/.test(sign[0]) && isMasked)) return undefined;
  const start = at + sign[0].length;
  const numeral = isMasked ? readMask(text, start) : readArabic(text, start);
  if (numeral === undefined) return undefined;
  const unit = readUnit(text, numeral.end, isMasked);
  return unit === undefined ? undefined : { start, end: unit.end, numeral, unit };
}

/** "-5.2%" after a word is a negative number; "3-5个" is a range and "-5个" after nothing is a masked name. */
function signed(text: string, at: number, numeral: Numeral): { readonly start: number; readonly value: number | null; readonly sign?: '+' | '-' } {
  const sign = text.charAt(at - 1);
  if (numeral.value === null || (sign !== '-' && sign !== '+') || !BEFORE_SIGN.test(text.slice(Math.max(0, at - 3), at - 1)) || !SIGNED_UNIT.test(text.slice(numeral.end, numeral.end + 5))) return { start: at, value: numeral.value };
  return { start: at - 1, value: sign === '-' ? -numeral.value : numeral.value, sign };
}

/** A sign stands after a word, a colon or a bracket, or alone in a table's cell. */
const BEFORE_SIGN = /(?:[\u4e00-\u9fa5:(|\t]|\| |\t ?|^)$/;
const SIGNED_UNIT = /^\s?(?:%|‰|个?百分点|[万亿]?元|℃)/;

const RATIO = /(\d+(?:\.\d+)?|[xX*]+):(\d+(?:\.\d+)?|[xX*]+)(?::(?:\d+(?:\.\d+)?|[xX*]+))?(?![\d:])/y;

function readRatio(text: string, at: number, first: Numeral): FoundFigure | undefined {
  if (text.charAt(first.end) !== ':') return undefined;
  RATIO.lastIndex = at;
  const match = RATIO.exec(text);
  if (match === null) return undefined;
  const end = at + match[0].length;
  const isCalledRatio = /(?:比|结构)[^,;。]{0,8}$/.test(text.slice(Math.max(0, at - 10), at)) || /^的?(?:比例|配套|配比)/.test(text.slice(end, end + 4));
  if (!isCalledRatio) return undefined;
  const value = Number(match[1]) / Number(match[2]);
  return { start: at, end, value: Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : null, value2: null, decimals: 6, unit: '', scale: 1, isFloor: false, shape: 'ratio', isChinese: false };
}

const FRACTION = /(\d{1,2})\/(\d{1,3})(?![\d/.]|万|十万)/y;

function readFraction(text: string, at: number): FoundFigure | undefined {
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  if (match === null || !/(?:[占的约近为达超到]|不足|超过)$/.test(text.slice(Math.max(0, at - 6), at).replace(/(?:全[国省市县区]|总[量数])$/, '占'))) return undefined;
  const [numerator, denominator] = [Number(match[1]), Number(match[2])];
  if (numerator >= denominator) return undefined;
  return { start: at, end: at + match[0].length, value: Math.round((numerator / denominator) * 1e6) / 1e6, value2: null, decimals: 6, unit: '', scale: 1, isFloor: false, shape: 'fraction', isChinese: false };
}

const RANK_CUE = /(?:排名|名次|位次|位居|位列|名列)(?:[^,;。]{0,6})$/;
const VALUE_NOUN = /(?:率|比|比值|指数|系数|得分|评分|总分|均分|密度|浓度|值|人口(?:医师|护士|床位|病床|数)?|医师|护士|床位|病床|余额|金额|违法所得|增速|数)(?:\([^)]*\))?(?:分别)?(?:由|从|为|达到?|是|约|至|仅|:)*$/;
const VALUE_CUE = /(?:全[国省市县区州]|[为达]|(?:缩小|扩大|提高|下降|上升|降低)[到至为])$/;
/** 城乡收入比缩小0.03, 系数提高0.012 */
const MOVED_BY = /(?:[较比][^,;。]{2,8}|[率比数度],)(?:缩小|扩大|提高|下降|上升|降低|增加|减少)(?:了)?$/;
const CLAUSE_END = /^(?:[,;。、)(]|缩小|扩大|提高|下降|上升|降|升|增|以上|以下|左右|\s|$)/;

/** A number without a unit is a figure only where a word before it announces a value (性别比105.26, 死亡率为0, 排名9). */
function readBare(text: string, start: number, numeral: Numeral, value: number | null, before: string): ArabicReading {
  const { end } = numeral;
  if (!CLAUSE_END.test(text.slice(end, end + 2))) return { end };
  const isRank = numeral.decimals === 0 && (RANK_CUE.test(before) || (isFurtherRank(before, '名') && /^[、,和及]\d{1,3}[、,和及名位]/.test(text.slice(end, end + 5))));
  const isYear = value !== null && Number.isInteger(value) && value >= 1900 && value <= 2100;
  const announced = VALUE_NOUN.test(before) && (numeral.decimals > 0 || !isYear);
  const cued = numeral.decimals > 0 && (VALUE_CUE.test(before) || MOVED_BY.test(before));
  if (!isRank && !announced && !cued) return { end };
  if (!isRank && /(?:字|号|编|代码|电话|热线|版|第)[^,;。]{0,4}$/.test(before)) return { end };
  return { end, figure: { start, end, value, value2: null, decimals: numeral.decimals, unit: '', scale: 1, isFloor: false, shape: isRank ? 'rank' : 'plain', isChinese: false } };
}

/** After a masked 万 these words go on with the sentence; most others make it a name (xx万达广场). */
const AFTER_BARE_SCALE = /^(?:用|购|建|入|采|以上|的|已|高龄|老人|群众|居民|农民|户籍|人口|学生|职工|余)/;

function isRejected(numeral: Numeral, unit: UnitReading, before: string, after: string): boolean {
  const isMasked = numeral.value === null;
  // A mask before a place word is a place's name; letters before it make it part of one.
  if (isMasked && (/[A-Za-z]$/.test(before) || unit.unit === '村' || unit.unit === '乡镇' || (unit.unit === '' && /^[\u4e00-\u9fa5]/.test(after) && !AFTER_BARE_SCALE.test(after)))) return true;
  // 每10万人口, 每3天: what something is counted per.
  if (/每$/.test(before)) return true;
  // 第2/6页, 共4页: the page number of a print, not a figure of the report.
  if (unit.unit === '页' && /(?:第|共|\/)\s?$/.test(before)) return true;
  return /^(?:床位)?(?:级|型)/.test(after) && unit.unit !== '%';
}
