/**
 * Says whether the number at `start`, whose digits end at `end`, is a date, a code, an ordinal, an age or a name
 * rather than a figure, and how far that expression reaches; undefined when it may be a figure.
 */
export function skipNonFigure(text: string, start: number, end: number): number | undefined {
  const before = text.slice(Math.max(0, start - 4), start);
  // 第3批, 第27条: ordinals; ranks are read elsewhere.
  if (ORDINAL_BEFORE.test(before)) return end;
  return reachOf(DATE, text, start) ?? reachOf(EXPRESSION, text, start) ?? reachOf(AGE, text, start) ?? reachOf(NAME_TAIL, text, end);
}

/** Says whether letters or joined digits around the number make it a code (S456, 5G, 4+7, PM2.5, 12.5.3). */
export function isCode(text: string, start: number, end: number, sign?: '+' | '-'): boolean {
  const previous = sign === undefined ? text.charAt(start - 1) : '';
  if (/[A-Za-z#]/.test(previous)) return !(/[a-z]{2}/i.test(text.slice(start - 2, start)) && CLASSIFIER_AFTER.test(text.slice(end, end + 2)));
  if (/[+·•]/.test(previous) || (previous === '.' && /\d/.test(text.charAt(start - 2)))) return true;
  const next = text.charAt(end);
  if (/[+·•*]/.test(next) || (next === 'x' && /\d/.test(text.charAt(end + 1)))) return true;
  if (next === '.' && /\d/.test(text.charAt(end + 1))) return true;
  return /[A-Za-z]/.test(next) && !MEASURE_AFTER.test(text.slice(end, end + 5));
}

function reachOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : at + match[0].length;
}

const ORDINAL_BEFORE = /第\s?$/;
const CLASSIFIER_AFTER = /^[台套个辆部例名人家]/;
const MEASURE_AFTER = /^(?:[kμum]?g(?:\/(?:m[³3]|kg|L))?|[kch]?m[²³23]|[kcm]?m|[kMG]W(?:·?[hH])?|KWh|MVA|[TGP]B|m[lL]|t|dB|[MG]bps)(?![A-Za-z\d])/;

/** One side of a date or a period; masks stand for digits as templates leave them. */
const N = '[\\dxX*]{1,4}';
const TO = '\\s?(?:-{1,2}|~|至|到|、|/)\\s?';
const DATE = new RegExp(
  `${N}(?:${TO}${N})?\\s?(?:学年|年度|年(?!(?:均|收入|产值|营收|纳税))|月份|月(?!均)|日(?!均|产)|号(?!召))(?:${TO}(?:${N}\\s?[年月日号]\\s?)?${N}\\s?[年月日号]份?|份|底|末|初|上旬|中旬|下旬|度|起|前|后|以来|\\s?\\d{1,2}[月日时点]){0,6}|(?:19|20)\\d{2}(?<mark>[-/.])\\d{1,2}\\k<mark>\\d{1,2}(?!\\d)|\\d{1,2}:\\d{2}(?!\\d)|\\d{1,2}[时点](?!段|间|位|击|多)(?:\\d{1,2}分|整|半)?|(?:19|20)\\d{2}-(?:19|20)\\d{2}(?!\\d)|\\d{2}--?年|(?:19|20)\\d{2}(?=上半年|下半年|全年|[春夏秋冬]季)`,
  'y',
);
/** Codes joined of digits (4+7, 5·12, 3.15晚会 has no unit and needs no rule), shifts (7*24小时), versions (2.0版). */
const EXPRESSION = /\d+(?:\s?\+\s?[\dnNxX]+)+|\d+(?:[·•]\d+)+|\d+\s?[x*]\s?24\s?小时|\d+\.\d+\.\d+[\d.]*|\d+\.\d\s?(?:版|系统|模式|时代|平台|应用|地区)|(?:24\s?小时|365\s?天)(?=[\u4e00-\u9fa5]{1,5}率|不|自|全|值|服|在|热|急|有|心|监|内|开|待|无|办|巡|管|畅|轮|双|专|免|线|受|响|应|为|的|[,。;、]?$)/y;
const AGE = new RegExp(`${N}(?:${TO}${N})?\\s?(?:周?岁|月龄|个月(?=龄|[婴幼儿大]|以[上下内]|及以|\\(含|的?(?:婴|儿))|天(?=龄))(?:及?以[上下]|以内)?`, 'y');
/** 周年, 届, 号, 级, 强, 后: what follows the digits names something. */
const NAME_TAIL = /\s?(?:周年|年|届|号|级|强(?!度|化)|后(?=[,。、;]|员工|青年|干部|人)|世纪|星|时代|路|线|版|代|峰会|联盟|计划|行动|工程|专项|热线|医院|中学|小学|国道|省道|高速|室|A级|[A-Z])/y;
