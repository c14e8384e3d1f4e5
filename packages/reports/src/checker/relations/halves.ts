import type { Mention } from '../reader/mention.ts';

/** Pairs that leave no third, by definition or by how offices count. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/], [/城镇|城市|城区/, /农村|乡村/], [/公办/, /民办/], [/公立/, /民营|社会办/], [/进口/, /出口/], [/(?<!非)税收/, /非税/], [/基本支出/, /项目支出/], [/人员经费/, /公用经费/],
  [/一般债务/, /专项债务/], [/职工/, /居民/], [/集中供养/, /分散供养/], [/结婚/, /离婚/], [/实物配租/, /租赁补贴/], [/(?<!非)经营性/, /非经营性/], [/重大.{0,6}隐患/, /一般.{0,6}隐患/], [/线上/, /线下/],
];

/** Men and women, town and country, imports and exports: two parts that leave no third. */
export function dividesInTwo(parts: readonly Mention[]): boolean {
  const [first, second] = parts;
  return parts.length === 2 && first !== undefined && second !== undefined && HALVES.some(([one, other]) => (one.test(first.lead) && other.test(second.lead)) || (other.test(first.lead) && one.test(second.lead)));
}
