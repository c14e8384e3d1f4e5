import { sumExact } from '@taizhang/kernel';
import type { Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { relation } from './finding.ts';
import { dividesInTwo } from './halves.ts';
import type { Passage } from './passage.ts';

/** Checks that the shares of one whole make 100 %, and notices those that print 101 % by rounding one by one. */
export function checkShareTotals(passage: Passage): readonly CheckedRelation[] {
  return passage.sentences.flatMap((sentence) => listsOf(sentence).flatMap((list) => checkList(list)));
}

/** Runs of shares introduced by 占: one 分别占 list, or 占 after each part. */
function listsOf(sentence: readonly Mention[]): readonly (readonly Mention[])[] {
  const shares = sentence.filter((mention) => mention.kind === 'percent' && mention.value !== null && mention.value2 === null);
  const dealt = shares.findIndex((mention) => /分别占|占比分别|比重分别|比例分别/.test(mention.gap));
  if (dealt !== -1) {
    const run = [];
    for (const mention of shares.slice(dealt)) {
      if (run.length > 0 && !/^[、和及,与]/.test(mention.gap)) break;
      run.push(mention);
    }
    return [run];
  }
  const each = shares.filter((mention) => /占(?:比|总数|总量|全部)?(?:的|为|达)*$/.test(mention.lead) && !/占全[国省市县区]/.test(mention.lead));
  return [each.length === 2 && !dividesInTwo(each) ? [] : each];
}

/** Women, members, the young: one person may be counted in several of these. */
const OVERLAPS = /党员|岁|学历|职称|少数民族|硕士|研究生|博士/;

function checkList(shares: readonly Mention[]): readonly CheckedRelation[] {
  const last = shares.at(-1);
  if (last === undefined || shares.length < 2 || shares.some((share) => OVERLAPS.test(share.lead)) || shares.some((share) => share.isEstimate)) return [];
  const total = Math.round(sumExact(shares.map((share) => share.value ?? 0)) * 1e6) / 1e6;
  const decimals = Math.max(...shares.map((share) => share.decimals));
  const slack = (shares.length * 10 ** -decimals) / 2;
  const sum = shares.map((share) => `${share.value}%`).join(' + ');
  const inputs = shares.slice(0, -1);
  if (total === 100) return [relation('sum', [...inputs, last], 100, 'holds', 'exact', { zh: `${sum} = 100%`, en: `${sum} = 100%` })];
  if (Math.abs(total - 100) > slack + 1e-9) return Math.abs(total - 100) <= 3 ? [relation('sum', [...inputs, last], total, shares.length === 2 || (total > 100 && /分别/.test(shares[0]?.gap ?? '')) ? 'wrong' : 'confirm', 'none', { zh: `${sum} = ${total}%，各项占比之和不是100%，舍入不足以解释`, en: `${sum} = ${total}%: more than rounding explains` })] : [];
  const printsBadly = decimals === 0;
  return [relation('sum', [...inputs, last], total, printsBadly ? 'confirm' : 'holds', 'interval', {
    zh: `${sum} = ${total}%，是逐项舍入的尾差${printsBadly ? '，建议调整最大一项使合计为100%' : ''}`,
    en: `${sum} = ${total}%, a remainder of rounding each share alone`,
  })];
}
