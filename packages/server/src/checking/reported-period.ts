import { findPeriod, type Period } from '@taizhang/kernel';

/** The period a report says it is about, in its title; undefined when no line near the beginning that names a report states one. */
export function reportedPeriod(text: string): Period | undefined {
  const lines = text.split(/\r\n|\n|\r/u).map((line) => line.trim()).filter((line) => line !== '').slice(0, TITLE_LINES);
  const title = lines.find((line) => line.length <= LONGEST_TITLE && /总结|报告|情况|工作|分析|通报|小结/u.test(line) && PERIOD.test(line));
  return findPeriod(PERIOD.exec(title ?? '')?.[0] ?? '');
}

/** A letterhead, its number and a title of three lines. */
const TITLE_LINES = 12;
const LONGEST_TITLE = 60;
const PERIOD = /(?:19|20)\d{2}年(?:度|全年|上半年|下半年|前三季度|第?[一二三四1-4]季度|0?1\s*[-~～–—−至到]{1,2}\s*\d{1,2}月(?:份)?|\d{1,2}月(?:份)?)?/u;
