import type { Mention } from '../checker/reader/mention.ts';

/** How well the unit written in a text goes with a metric's: 1 the same, less for another word for the same things, 0 for other things. */
export function unitFit(mention: Mention, unit: string): number {
  const written = withoutPopulation(mention.unit);
  const own = withoutPopulation(unit);
  if (written === own) return 1;
  if (written === '') return BARE_UNITS.has(unit) ? 1 : mention.scale > 1 && own === '元' ? 0.9 : 0.5;
  if (isMoney(written) && isMoney(own)) return 1;
  // 每千人口床位3.2张 is 张/千人 in the ledger, 次均费用132元 is 元/人次.
  if (own.startsWith(`${written}/`)) return /每|均/.test(mention.lead + mention.subject) ? 1 : 0;
  return FAMILIES.some((family) => family.includes(written) && family.includes(own)) ? 0.93 : LOOSE.some((family) => family.includes(written) && family.includes(own)) ? 0.8 : 0;
}

/** Whether the unit is that of a rate, whose changes are told in points. */
export function isRateUnit(unit: string): boolean {
  return /^(?:%|‰|\/|女=100$|ratio$)/.test(unit);
}

const BARE_UNITS: ReadonlySet<string> = new Set(['女=100', 'ratio']);

/** Words for the same things. */
const FAMILIES: readonly (readonly string[])[] = [
  ['人', '名', '位'], ['家', '个', '所', '间', '处'], ['件', '起', '宗', '例'], ['份', '张', '册', '本', '条'], ['次', '场', '期', '轮', '场次', '个', '班'],
  ['剂次', '剂', '针', '针次'], ['批次', '批', '份', '件'], ['对', '例'], ['台次', '例', '台', '例次'], ['辆次', '辆'], ['家', '家次', '户', '户次', '起', '件'], ['例', '人', '名'], ['天', '日'], ['盒', '份', '包'],
];

/** Words an office mixes up although they count differently: a person may come twice. */
const LOOSE: readonly (readonly string[])[] = [['人', '人次', '名', '例', '例次', '位'], ['份', '人次', '人份', '例', '人'], ['户', '人'], ['个', '项'], ['份', '件']];

function withoutPopulation(unit: string): string {
  return unit.replace(/^\/十万/, '/10万').replace(/^(\/10万)人口?$/, '$1').replace(/^[万亿]元$/, '元').replace(/^\/千$/, '‰');
}

function isMoney(unit: string): boolean {
  return unit === '元';
}
