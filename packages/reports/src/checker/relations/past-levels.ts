import type { Mention } from '../reader/mention.ts';

const PAST = /全[国省市县区州]平均(?:水平|值)?(?:为|是)?$|(?:去年|上年|上一年|前年|同期|年初|上月|上季度|上一季度|上期|原来|原先|原有|以往|基期|(?:比|较|由|从|于|\()20\d\d年)[^,;。]{0,12}$/;
const FROM = /(?:(?<![自理缘])由(?!于)|(?<![服听遵跟随])从(?![宽严业重轻事属众优快速简紧细实]))[^,;。由从]{0,24}$/;

/** True for a value that stood at an earlier time (上年的92人, 由3.4%, 较上月（289例）): what present ones are compared with. */
export function isPast(mention: Mention): boolean {
  return isNamedPast(mention) || comesFrom(mention);
}

/** True where the words name an earlier time. */
export function isNamedPast({ lead, gap }: Mention): boolean {
  return PAST.test(lead) || (gap.endsWith('(') && PAST.test(gap.slice(0, -1)));
}

/** True for the first value of "由75%提高到92%". */
export function comesFrom({ lead }: Mention): boolean {
  return FROM.test(lead);
}
