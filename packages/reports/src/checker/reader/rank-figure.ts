import { parseChineseNumeral } from './chinese-numeral.ts';
import type { FoundFigure } from './found-figure.ts';

/** Reads a rank at 第 or 前 (第42位, 位居全省第一, 前三名); ordinals of events (第三届, 第一书记) are none. */
export function readRank(text: string, at: number): FoundFigure | undefined {
  RANK.lastIndex = at;
  const match = RANK.exec(text);
  if (match === null) return undefined;
  const [whole, kind, arabic, chinese, mask, unit = ''] = match;
  const end = at + whole.length;
  const before = text.slice(Math.max(0, at - 16), at);
  const after = text.slice(end, end + 2);
  if (!isRank(kind === '第', unit, before, after)) return undefined;
  const value = mask !== undefined ? null : arabic !== undefined ? Number(arabic) : parseChineseNumeral(chinese ?? '');
  if (value === undefined) return undefined;
  return { start: at, end, value, value2: null, decimals: 0, unit, scale: 1, isFloor: false, shape: 'rank', isChinese: chinese !== undefined };
}

const RANK = /(第|前)\s?(?:(\d{1,4})|([一二三四五六七八九十百]{1,4})|([xX*]{1,3}))\s?(位次|位|名)?/y;
const RANK_WORD = /(?:排名|排|位居|位列|名列|位次|居|列|获|夺得|取得|得|占|荣登|进入|进|跻身|总分|稳居|升至|升到|前移至|由|从|均|全[国省市县区州盟]|[省市县区州]内?|系统)[^,;。、]{0,8}$/;
const ENDS = /^(?:[,;。、)”"!]|$|的好?成|上升|升至|提|前移|后移|\s|和)/;

function isRank(isOrdinal: boolean, unit: string, before: string, after: string): boolean {
  if (!isOrdinal && /^的(?!好)/.test(after)) return false;
  if (!isOrdinal) return unit === '' ? /(?:团体|总分|全[国省市县]|排名|位列|位居|进入)$/.test(before) && ENDS.test(after) : !/(?:目|提|之)$/.test(before);
  if (unit === '位' || unit === '位次') return !/^[的者]/.test(after) || RANK_WORD.test(before);
  if (unit === '名') return RANK_WORD.test(before) || ENDS.test(after);
  return RANK_WORD.test(before) && ENDS.test(after);
}
