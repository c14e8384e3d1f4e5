import type { ChangeDirection, Comparison } from '../read-figure.ts';

/** Words that may stand between a verb or noun and its number. */
export const FILLER = '(?:了|为|达到|达|约|近|超过|超|逾|仅|分别|均|:|至少|再|又|将|可|不低于|不少于|是|幅度|,|\\s)*';

const UP_WORDS = '增长率|增收|多增|增支|增产|增盈|多收|增长|增加|增幅|增速|上升|上涨|提高|提升|涨幅|上浮|扩大|回升|攀升|净增|前移|前进|进步|晋升|改善|加快|偏高|偏多|涨价|增|涨';
const DOWN_WORDS = '负增长|减收|减亏|少亏|少增|减支|减产|少收|下降率|下降|减少|降低|降幅|跌幅|下滑|回落|下调|压减|压缩|缩减|缩小|缩短|下浮|收窄|核减|精简|下跌|减幅|后移|压降|放缓|偏低|偏少|降价|节约|节省|降|减';
const CHANGED = new RegExp(`(?:(${UP_WORDS})|(${DOWN_WORDS}))${FILLER}$`);
const CHANGED_TO = new RegExp(`(?:${UP_WORDS}|${DOWN_WORDS})(?:了)?(?:到|至|为)[^,;。]{0,6}$`);
const AGAINST = /(?:比(?![例重率值])|较|与)[^,;。\d]{0,16}?(?:(多|高|快|好于|长)|(少|低|慢|短))(?:于|出|了)?[^,;。\d]{0,14}$/;
const ABOVE = /(?:(高于|快于|高出|超出|领先|优于|超(?=序时|时间|目标|计划|任务))|(低于|慢于|落后))[^,;。\d]{0,14}$/;

const BASE =
  /(同比|环比|(?:高于|低于|快于|慢于|优于|高出|超出|领先|落后|超(?=序时|时间|目标|计划|任务|全))[^,;。\d]{2,14}?$|同口径|(?:较|(?<![可相同环])比|与|同|由|从)(?:上年度?|去年|前年|前一?年|上一?年度?|(?:19|20)\d{2}年|[xX*]{2,4}年|年初|上一?月|上一?季度|[一二三四]季度|前[二三两]个?季度|上半年|\d{1,2}(?:[-~至]\d{1,2})?月|“?十[二三四五]五”?|上一?周|基期|全[国省市县区州][^,;。\d高低多少快慢好增减上下提升降]{0,4}|序时进度|往年|以往|疫情前|改革前|目标|计划|省定|国家)(?:[^,;。\d]{0,8}?(?:同期|底|末|初|水平|平均值?|均值|相比|标准|要求|目标|预算数?|决算数?|执行数|完成数))?|(?:较|(?<![可相同环])比)(?!分别)[^,;。\d]{1,10}?(?=增|减|上升|下降|提高|提升|降低|多|少|高|低))/g;
const WINDOW = 44;
/** "降幅较一季度收窄3个百分点" says what the rate of change is compared with, not what follows. */
const OF_A_RATE = /(?:[增降涨跌减]幅|增速)[^,;。]{0,6}[较比][^,;。]*[,;]/g;

/**
 * Reads what a figure is compared with and in which direction from the words before it.
 * `lead` is its own clause, `before` reaches back across clauses of the sentence, where the base may have been said.
 */
export function readComparison(lead: string, before: string, isCount: boolean, isRate: boolean): Comparison | null {
  // "低于省定指标2.6‰" names the standard itself; only points or counts lie below it.
  if (isRate && ABOVE.test(lead)) return null;
  const direction = directionOf(lead);
  if (direction === undefined) return null;
  const base = baseOf(lead) ?? baseOf(before.replace(OF_A_RATE, '').slice(-WINDOW));
  // "新增床位" counts what is new; without a base only the verbs of change compare.
  if (isCount && base === undefined && !/(?:增加|净增|偏高|偏多|偏低|偏少|减收|减亏|减支|减产|少收|进步|晋升|减少|上升|下降|提高|降低|提升|缩短|压减)(?:了|约|近)*$/.test(lead)) return null;
  return { base: base ?? '', direction };
}

/** The direction the words right before a figure give it, unless they lead to a level (提高到95%). */
export function directionOf(lead: string): ChangeDirection | undefined {
  if (CHANGED_TO.test(lead)) return undefined;
  const changed = CHANGED.exec(lead.replace(/自然增长率/g, '自然率'));
  if (changed !== null) return changed[1] === undefined ? 'down' : isNewlyAdded(lead) ? undefined : 'up';
  if (/不[低高少多超]于?(?:过)?[^,;。]{0,2}$/.test(lead)) return undefined;
  const against = AGAINST.exec(lead) ?? ABOVE.exec(lead);
  if (against !== null) return against[1] === undefined ? 'down' : 'up';
  return undefined;
}

const NEWLY_ADDED = new RegExp(`新增${FILLER}$`);

/** 新增 is a count of what is new, not a change of a total. */
function isNewlyAdded(lead: string): boolean {
  return NEWLY_ADDED.test(lead) && !/同比|环比|较|比/.test(lead);
}

/** The words that say what a change is measured against, the last of them; undefined when none does. */
export function baseOf(text: string): string | undefined {
  let last: string | undefined;
  for (const match of text.matchAll(BASE)) last = match[1];
  if (last === undefined) return undefined;
  return /^(?:[同环]比|同口径)$/.test(last) ? last : last.replace(/^(?:[较比与同由从]|[高低快慢优]于|高出|超出|领先|落后|超)/, '').replace(/(?:相比|偏)$/, '');
}
