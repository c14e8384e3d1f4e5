import { endsWrappedLine } from './wrapped-line.ts';

/** The scale and unit that follow a numeral. */
export interface UnitReading {
  readonly end: number;
  readonly unit: string;
  readonly scale: number;
  /** Factor hidden in the scale word (3千 → 1000, 3千万 → 1000 beside a scale of 10000). */
  readonly factor: number;
  /** 余, 多, 来 between number and unit: the number is a floor, not exact. */
  readonly isFloor: boolean;
}

/**
 * Reads scale and unit at `at`; undefined when neither follows.
 * A single space is allowed after an Arabic number, as typists leave one; after a mask or a Chinese numeral (`inDoubt`) it is not.
 */
export function readUnit(text: string, at: number, inDoubt: boolean): UnitReading | undefined {
  const tail = sticky(TAIL, text, at);
  if (tail === null) return undefined;
  const [, space = '', before = '', scaleWord = '', after = '', unit = ''] = tail;
  if (space !== '' && (inDoubt || (space === '\n' && !isWrapped(text, at)))) return undefined;
  const end = at + tail[0].length;
  if (unit === '' && scaleWord === '') return undefined;
  if (unit === '' && SMALL_SCALE.test(scaleWord)) return undefined;
  if (unit !== '' && startsOtherWord(unit, text.charAt(end), inDoubt)) return scaleWord === '' || SMALL_SCALE.test(scaleWord) ? undefined : bareScale(tail, at, before, scaleWord);
  const per = MONEY_OR_THING.test(unit) ? sticky(PER, text, end) : null;
  return {
    end: end + (per?.[0].length ?? 0),
    unit: `${unit.replace(/^个(?=[百千]分点|位次)/, '')}${per?.[0] ?? ''}`,
    ...scaleOf(scaleWord),
    isFloor: before !== '' || after !== '',
  };
}

/** True for units of money. */
export function isMoneyUnit(unit: string): boolean {
  return MONEY.test(unit);
}

/** True for units of time and measure, which a threshold ("300 米以内", "5000 万元以上") is stated in. */
export function isMeasureUnit(unit: string): boolean {
  return MEASURE.test(unit);
}

/** True for durations. */
export function isDurationUnit(unit: string): boolean {
  return DURATION.test(unit);
}

/** Units that count the same things (人 and 名; 家 and 个 of institutions do not, since lists mix them on purpose). */
export function countsAlike(left: string, right: string): boolean {
  if (left === right) return true;
  return PEOPLE.has(left) && PEOPLE.has(right);
}

const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位']);

const MONEY_WORDS = '人民币元|美元|欧元|港元|日元|英镑|元';
const MEASURE_WORDS =
  '千克标准煤|公斤标准煤|平方公里|平方千米|平方米|平米|立方米(?:/秒)?|立方(?!体)|公顷|公里|千米|海里|毫米|厘米|米|公斤|千克|[微毫]克(?:每|/)立方米|[微毫]克(?:每|/)升|[微毫]克|毫升|万千瓦时|千瓦·?小?时|千瓦|兆瓦·?时|兆瓦|吉瓦·?时|吉瓦|兆伏安|吨标准煤|吨标煤|标准煤|标煤|吨公里|吨|人公里|亩|摄氏度|分贝|[μu]g/(?:m[³3]|L)|mg/(?:m[³3]|kg|L)|[kKMG]W·?[hH]|[kKMG]W|MVA|km[²2]|hm[²2]|km|cm|mm|kg|mg|ml|mL|[MG]bps|TB|GB|PB|dB|㎡|㎞|㎏|㎎|㎝|㎜|㎥|m[²³23](?:/[sd])?|t|m|℃|度|升|斤|克|单管';
const DURATION_WORDS = '个工作日|工作日|个自然日|个小时|小时|个月|个星期|个季度|分钟|课时|学时|学分|天(?!次)|秒';
const OCCASIONS =
  '册次|卷次|天次|人次|人天|人份|人日|家次|户次|剂次|台次|车次|架次|辆次|场次|批次|例次|件次|期次|个次|班次|艘次|头次|次车|船次|间次|处次|项次|点次|村次|队次|航次|对次|条次|家·次|(?:座|套|课|门|所|网|镇|单|笔|支|口|眼|宗|起|校|店|趟|轮|节|园|站|厂|馆|栋|幢|只|箱|标段)次(?![数序])|组次|份次|台·次';
const CLASSIFIERS =
  '个|人|名|位|家|具|驾|户|所|间|座|栋|幢|套|台|辆|架|艘|列|部|件|份|张|册|本|封|条|项|次|场|期|轮|批|起|宗|例|支|只|头|羽|匹|尾|株|棵|门|课|种|类|款|枚|块|面|幅|盏|根|桶|瓶|盒|袋|箱|包|顶|双|对|组|队|班|股|笔|单|票|处|片|口|眼|池|孔|床|席|桌|篇|页|字|首|集|题|标段|标台|倍|番|成|折|颗|粒|滴|分|版|剂|针|乡镇|村|层|方|枪|章|盘|辆|挂|窝|垛|丛|垧|标箱|航班|道|路|担|节|段|卷|通|趟|遍';
const RATES = '%|‰|个百分点|百分点|个千分点|千分点|个基点|个位次|位次';
const PER_100K = '/(?:10万|十万)(?:人口?)?|/万人?|/千人?';

const SCALE_WORDS = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![克米瓦伏帕卡])|百(?!分)';
const SMALL_SCALE = /^[千百]$/;

const TAIL = new RegExp(
  `([ \\u2009\\n]?)(余|多|来)?(${SCALE_WORDS})?(余|多)?(${RATES}|${PER_100K}|${MONEY_WORDS}|${DURATION_WORDS}|${MEASURE_WORDS}|${OCCASIONS}|${CLASSIFIERS})?`,
  'y',
);
const PER = /\/(?:10万|十万|百万|万|千|百)?(?:常住)?(?:人口|平方米|平方公里|立方米|㎡|m²|m2|千瓦时|度|公里|小时|床日|学期|人次|人|户|对|亩|村|吨|件|例|次|天|日|周|月|季度?|年|张|台|辆|生|所|个|套|斤|公斤|千克|升|株|头|只)(?:[·*](?:年|月|日|天|次))?/y;
const MONEY = new RegExp(`^(?:${MONEY_WORDS})(?:/|$)`);
const MEASURE = new RegExp(`^(?:${MONEY_WORDS}|${DURATION_WORDS}|${MEASURE_WORDS}|人|人次|床|张)$`);
const DURATION = new RegExp(`^(?:${DURATION_WORDS})$`);
const MONEY_OR_THING = /^[^%‰/]+$/;

/** Followed by one of these, a unit character begins another word even after an Arabic number (人民, 项目, 支部). */
const OTHER_WORD: Readonly<Record<string, string>> = {
  人: '民均才口员类', 项: '目', 支: '部', 分: '别之类级批期', 方: '面案式向', 面: '积', 成: '立功效果', 个: '体性', 度: '假', 部: '门分署队', 本: '级', 台: '账', 次: '数', 节: '日假能约水气庆', 段: '时', 通: '过道常知报信车行用', 卷: '烟入', 遍: '布及',
};
/** After a mask, a Chinese numeral or nothing at all the doubt is larger (xx家庭农场, 三支队伍 but 三支一扶). */
const OTHER_WORD_IN_DOUBT: Readonly<Record<string, string>> = {
  人: '社大事力格防工居选', 家: '庭长属具政禽畜乡', 名: '单录优牌额称胜师城', 个: '人别税', 批: '准复示评', 支: '持付撑出一', 分: '析散管局公行流布院配校', 方: '法便针', 面: '向对临貌', 成: '员为本长都熟品绩年',
  组: '织长', 队: '伍员', 口: '号径岸', 包: '括含保联', 户: '籍外均主口', 单: '位个元', 起: '草步来于', 例: '会如', 场: '所地馆景合', 期: '间末待刊工项', 天: '然津', 类: '似型别', 位: '于居列置', 本: '县市区科地省', 片: '区面',
  层: '面级次', 门: '店诊票槛户', 处: '理置罚分长室级', 对: '口象接外于标照比“"把我', 条: '件例款约', 件: '均', 次: '序要生', 股: '份室东权', 版: '本', 张: '贴家', 班: '子长组', 道: '路德理教', 课: '题程堂', 种: '植子质养粮田',
  村: '民委级庄卫支', 针: '对灸', 所: '有属需在长', 台: '风湾办', 元: '旦素', 度: '过', 票: '据决价', 米: '面粉', 套: '餐取', 集: '中体团镇市资', 题: '目材', 首: '次先批要创', 块: '状', 根: '据本治', 章: '节程', 列: '入为举',
};

function startsOtherWord(unit: string, next: string, inDoubt: boolean): boolean {
  if (next === '') return false;
  return OTHER_WORD[unit]?.includes(next) === true || (inDoubt && OTHER_WORD_IN_DOUBT[unit]?.includes(next) === true);
}

/** A line broken by the page, not by its author, may part a number from its unit. */
function isWrapped(text: string, at: number): boolean {
  return endsWrappedLine(text, at) && /^(?:[万亿%‰元亩吨]|个?百分点|人次|公里|平方|立方)/.test(text.slice(at + 1, at + 5));
}

function bareScale(tail: RegExpExecArray, at: number, before: string, scaleWord: string): UnitReading {
  const [, space = ''] = tail;
  return { end: at + space.length + before.length + scaleWord.length, unit: '', ...scaleOf(scaleWord), isFloor: before !== '' };
}

function scaleOf(word: string): { readonly scale: number; readonly factor: number } {
  switch (word) {
    case '万亿': return { scale: 1e8, factor: 1e4 };
    case '千亿': return { scale: 1e8, factor: 1e3 };
    case '百亿': return { scale: 1e8, factor: 100 };
    case '十亿': return { scale: 1e8, factor: 10 };
    case '亿': return { scale: 1e8, factor: 1 };
    case '千万': return { scale: 1e4, factor: 1e3 };
    case '百万': return { scale: 1e4, factor: 100 };
    case '十万': return { scale: 1e4, factor: 10 };
    case '万': return { scale: 1e4, factor: 1 };
    case '千': return { scale: 1, factor: 1e3 };
    case '百': return { scale: 1, factor: 100 };
    default: return { scale: 1, factor: 1 };
  }
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
