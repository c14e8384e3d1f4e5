import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { relation, written } from './finding.ts';
import type { Passage } from './passage.ts';

/** Finds one figure stated twice with different values, anywhere in a report. */
export function checkRepeats(passage: Passage): readonly CheckedRelation[] {
  return [...acrossReport(passage), ...withinSentence(passage)];
}

/** Names of states and totals are one figure wherever they stand; names of deeds (开展培训) may be many. */
const STATE =
  /(?:率|总数|总量|总额|总人口|人口|余额|存量|床位数?|总值|总产值|增加值|生产总值|总收入|总面积|面积|总投资|总产量|产量|门诊人次|诊疗人次|总诊疗量|住院人次|活产数|参保人数|在册[^,]{0,8}|在编[^,]{0,6}|总户数|户数|里程|保有量|拥有量|覆盖面|满意度|化率|比重|收入|支出|投资|零售总额|进出口总额)$/;
const GENERIC =
  /^(?:总投资|投资|面积|总面积|收入|支出|产量|总产量|余额|人口|户数|里程|总户数|总数|总量|总额|完成投资|建筑面积|占地面积|[\u4e00-\u9fa5]{0,2}(?:合格|覆盖|完成|办结|参与|达标|整改|满意|管理|规范管理|治愈|使用|利用|通过|建档|到位|签约|入住|就诊|优良|发放|结案|开工|竣工|执行|回收|检查|知晓|抽检合格|任务完成|贷款|增长|服药|签约覆盖|体检|规范服药|面访)率|[\u4e00-\u9fa5]{0,2}满意度|项目总投资|计划总投资|总建筑面积|财政投入|新增面积|种植面积|播种面积|平均亩产量)$/;
const SELF = /^(?:全[省市县区州局院镇乡系统]*|我[省市县区州局院镇乡]|本[省市县区局院]|辖区内?|截[至止].{0,12}?[底末日前]|20\d\d年(?:上半年|底|末)?|今年(?:以来)?|上半年|全年|目前|年末|年底)+/;
const ELSEWHERE = /(?:全国|全省|全市|全州|全区|全县|国家|省定|目标|标准|要求|去年|上年|同期|年初|原来|其中|平均|应|力争|计划|任务|以内|以下)/;

interface Stated {
  readonly mention: Mention;
  readonly subject: string;
}

function acrossReport(passage: Passage): readonly CheckedRelation[] {
  const known = new Map<string, Stated>();
  const findings: CheckedRelation[] = [];
  const reported = new Set<string>();
  for (const mention of passage.mentions) {
    const subject = subjectKey(mention);
    if (subject === undefined) continue;
    const key = `${subject}|${mention.unit}|${mention.kind}`;
    const earlier = known.get(key);
    if (earlier === undefined) {
      known.set(key, { mention, subject });
      continue;
    }
    if (reported.has(key) || mention.sentence === earlier.mention.sentence || isCompatible(earlier.mention, mention)) continue;
    reported.add(key);
    findings.push(disagreement(subject, earlier.mention, mention));
  }
  return findings;
}

function subjectKey(mention: Mention): string | undefined {
  if (amountOf(mention) === undefined || mention.compare !== null || mention.isPlan || mention.isEstimate || mention.shape !== 'plain' || mention.depth > 0) return undefined;
  if (!['count', 'money', 'percent', 'permille', 'per100k'].includes(mention.kind)) return undefined;
  const subject = mention.subject.replace(SELF, '').replace(/(?:达到?|为|共|累计|实现|完成|的)+$/, '');
  if (subject.length < 4 || subject.length > 24 || !STATE.test(subject) || GENERIC.test(subject) || ELSEWHERE.test(mention.lead.replace(SELF, ''))) return undefined;
  // "甲镇、乙镇的合格率" deals one name to several places.
  return /[、:;(]/.test(mention.lead) ? undefined : subject;
}

/** Two statements agree when one is a rounding of the other or speaks of another time. */
function isCompatible(earlier: Mention, later: Mention): boolean {
  const [left, right] = [amountOf(earlier) ?? 0, amountOf(later) ?? 0];
  const coarser = Math.max(earlier.scale * 10 ** -earlier.decimals, later.scale * 10 ** -later.decimals);
  if (Math.abs(left - right) <= coarser * 0.5000001 || Math.trunc(left / coarser) === Math.trunc(right / coarser)) return true;
  if (earlier.period !== later.period && earlier.period !== null && later.period !== null) return true;
  // A figure several times another is another figure.
  return Math.max(left, right) > Math.min(left, right) * 2;
}

function disagreement(subject: string, earlier: Mention, later: Mention): CheckedRelation {
  const isSlip = digitsDiffer(earlier, later) <= 2 && earlier.period === later.period;
  return relation('repeat', [earlier, later], earlier.value, isSlip && earlier.decimals === later.decimals && subject.length >= 6 ? 'wrong' : 'confirm', 'none', {
    zh: `“${subject}”前面写${written(earlier)}，这里写${written(later)}`,
    en: `“${subject}” was ${written(earlier)} before and is ${written(later)} here`,
  });
}

function digitsDiffer(left: Mention, right: Mention): number {
  const [one, other] = [String(left.value), String(right.value)];
  if (one.length !== other.length) return Math.abs(one.length - other.length) + 1;
  return Array.from(one).filter((character, at) => character !== other[at]).length;
}

/** Within one sentence even a short name ("回访率97.2%；…，回访率96.4%") means the same, if nothing new was counted between. */
function withinSentence(passage: Passage): readonly CheckedRelation[] {
  return passage.sentences.flatMap((sentence) => sentence.flatMap((later, at) => {
    const name = RATE_NAME.exec(later.lead)?.[1];
    if (name === undefined || later.kind !== 'percent' || later.value === null || later.compare !== null || later.isPlan) return [];
    for (let back = at - 1; back >= 0; back -= 1) {
      const earlier = sentence[back];
      if (earlier === undefined || (earlier.kind !== 'percent' && earlier.kind !== 'permille')) return [];
      if (RATE_NAME.exec(earlier.lead)?.[1] !== name) continue;
      if (earlier.value === null || earlier.value === later.value || earlier.lead !== later.lead) return [];
      return [relation('repeat', [earlier, later], earlier.value, 'confirm', 'none', {
        zh: `同一句中“${name}”前写${written(earlier)}，后写${written(later)}`,
        en: `“${name}” is ${written(earlier)} and then ${written(later)} in one sentence`,
      })];
    }
    return [];
  }));
}

const RATE_NAME = /^,?([\u4e00-\u9fa5]{2,10}率)(?:为|达到?|是)?$/;
