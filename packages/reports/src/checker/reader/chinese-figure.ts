import { parseChineseNumeral } from './chinese-numeral.ts';
import { readChinese } from './numeral.ts';
import type { FoundFigure } from './found-figure.ts';
import { readUnit } from './units.ts';

/** Reads a figure written in Chinese numerals at `at` (百分之十, 三分之二, 两成, 十余个, 近百名, 翻一番). */
export function readChineseFigure(text: string, at: number): FoundFigure | undefined {
  return readPerCent(text, at) ?? readFraction(text, at) ?? readTenths(text, at) ?? readCount(text, at);
}

const CH = '[零〇一二两三四五六七八九十百千]+';
const PER_CENT = new RegExp(`(十万|百万|[百千万])分之(?:(\\d+(?:\\.\\d+)?)|(${CH})(?:点([零〇一二三四五六七八九]+))?)`, 'y');
const FRACTION = new RegExp(`(${CH})分之(${CH})`, 'y');
const PER_UNIT: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '/万', 十万: '/10万', 百万: '/百万' };

function readPerCent(text: string, at: number): FoundFigure | undefined {
  PER_CENT.lastIndex = at;
  const match = PER_CENT.exec(text);
  if (match === null) return undefined;
  const [, base = '', arabic, whole, fraction = ''] = match;
  const decimals = arabic === undefined ? fraction.length : (arabic.split('.')[1] ?? '').length;
  const value = arabic === undefined ? chineseDecimal(whole ?? '', fraction) : Number(arabic);
  if (value === undefined) return undefined;
  return { start: at, end: at + match[0].length, value, value2: null, decimals, unit: PER_UNIT[base] ?? '', scale: 1, isFloor: false, shape: 'plain', isChinese: true };
}

function chineseDecimal(whole: string, fraction: string): number | undefined {
  const integer = parseChineseNumeral(whole);
  if (integer === undefined) return undefined;
  const digits = Array.from(fraction, (character) => parseChineseNumeral(character) ?? 0).join('');
  return digits === '' ? integer : Number(`${integer}.${digits}`);
}

function readFraction(text: string, at: number): FoundFigure | undefined {
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  const denominator = parseChineseNumeral(match?.[1] ?? '');
  const numerator = parseChineseNumeral(match?.[2] ?? '');
  if (match === null || denominator === undefined || numerator === undefined || denominator === 0 || numerator >= denominator) return undefined;
  return {
    start: at, end: at + match[0].length, value: Math.round((numerator / denominator) * 1e6) / 1e6, value2: null, decimals: 6,
    unit: '', scale: 1, isFloor: false, shape: 'fraction', isChinese: true,
  };
}

const TENTHS = /([一二三四五六七八九])成([一二三四五六七八九半])(?![\u4e00-\u9fa5]{0,2}人)/y;

/** 七成五 is 7.5 tenths. */
function readTenths(text: string, at: number): FoundFigure | undefined {
  TENTHS.lastIndex = at;
  const [whole, tenths = '', rest = ''] = TENTHS.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const value = (parseChineseNumeral(tenths) ?? 0) + (rest === '半' ? 5 : (parseChineseNumeral(rest) ?? 0)) / 10;
  return { start: at, end: at + whole.length, value, value2: null, decimals: 1, unit: '成', scale: 1, isFloor: false, shape: 'plain', isChinese: true };
}

function readCount(text: string, at: number): FoundFigure | undefined {
  const numeral = readChinese(text, at);
  if (numeral === undefined || numeral.value === null) return undefined;
  const unit = readUnit(text, numeral.end, true);
  if (unit === undefined || unit.unit === '') return undefined;
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(unit.end, unit.end + 8);
  const digits = text.slice(at, numeral.end);
  if (!isStatedCount({ digits, unit: unit.unit, hasScale: unit.scale > 1, isFloor: unit.isFloor, before, after })) return undefined;
  return {
    start: at, end: unit.end, value: numeral.value * unit.factor, value2: null, decimals: 0,
    unit: unit.unit, scale: unit.scale, isFloor: unit.isFloor, shape: 'plain', isChinese: true,
  };
}

interface ChineseCount {
  readonly digits: string;
  readonly unit: string;
  readonly hasScale: boolean;
  readonly isFloor: boolean;
  readonly before: string;
  readonly after: string;
}

/** Chinese numerals mostly name things (一件事, 三个清单, 五部门联合); only these shapes count them. */
function isStatedCount({ digits, unit, hasScale, isFloor, before, after }: ChineseCount): boolean {
  // 百, 千 and 万 alone are figures of speech (千家万户, 百场演出) unless hedged as an estimate (上千户, 近百名).
  if (/^[百千]$/.test(digits) && !isFloor) return HEDGE.test(before) || (hasScale && /次$/.test(unit));
  if (NEVER_BEFORE.test(before) || (unit === '次' && OF_ASSEMBLY.test(before))) return false;
  if (unit === '番') return /翻(?:了|一)?$/.test(before);
  if (unit === '倍') return digits !== '一' && !/^(?:增|于)?行动/.test(after);
  if (unit === '成') return digits.length === 1 && /^(?:以[上下]|左右|进入|达到|实现|完成|用于|投向|已|[,;。、)的多村企群农学居户乡]|$)/.test(after) && !/[建完形变达组制生促做养合]$/.test(before);
  if (isFloor) return true;
  if (hasScale) return true;
  if (ABSTRACT_AFTER.test(after)) return false;
  if (digits === '一') return ONE_COUNTED.has(unit) && ONE_BEFORE.test(before);
  if (digits === '二' || digits === '零') return false;
  if (unit === '个') return CONCRETE_AFTER.test(after);
  if (DURATIONS.has(unit)) return /(?:为期|历时|用时|缩短|压缩|减少|节省|节约|提前)[^,;。]{0,6}$/.test(before);
  return COUNTED.has(unit);
}

const NEVER_BEFORE = /(?:[第每再这那初星期周月首头或数几]|其中之|任何|唯|统|万众|千篇|前|下|上)$/;
/** 县十七届人大五次会议, 九届八次全会: the number of a session. */
const OF_ASSEMBLY = /(?:届|人大|政协|党代会|委员会|理事会)$/;
const HEDGE = /(?:近|上|突破|超|超过|约|逾|过|达)$/;
const ONE_BEFORE = /(?:新增|新建|建成|引进|投用|查处|立案|开设|增设|设立|成立|发生|破获|新开|关停|创建|报告|购置|配备)(?:了)?$/;
const ONE_COUNTED: ReadonlySet<string> = new Set(['家', '所', '名', '例', '起', '座', '辆', '台', '处']);
const COUNTED: ReadonlySet<string> = new Set([
  '次', '家', '名', '所', '场', '轮', '起', '例', '户', '座', '辆', '台', '人', '人次', '亩', '公里', '元', '吨', '公斤', '份', '支', '套', '场次', '批次', '艘', '架', '间', '幢', '栋', '处', '宗', '件',
]);
const DURATIONS: ReadonlySet<string> = new Set(['天', '个月', '小时', '个小时', '个工作日', '分钟']);
const ABSTRACT_AFTER = /^(?:产业|全会|会议精神|党|联动|联办|统筹|衔接|合一|联合|协同|共建|制度|战役|战线|改革|攻坚|行动|创建|同|融合|关口|防线|领导|大|普查|调查|污染|创业|工作法|中全会|教育|就业|分配|机制|模式|体系|格局|承诺|到位|思想|意识|精神)/;
const CONCRETE_AFTER = /^(?:乡|镇|村|社区|街道|县|市|区|省|国家|项目|学科|小组|支部|部门|单位|科室|网点|站|试点|园区|集体|班|考点|窗口|平台|案例|课题|工作组|队|点|标段|品种|批次|样品|基地|合作社|企业|医院|学校|行政村|自然村|高考)/;
