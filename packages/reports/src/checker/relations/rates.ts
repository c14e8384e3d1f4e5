import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { judge, relation, written } from './finding.ts';
import type { Passage } from './passage.ts';
import { isNamedPast } from './past-levels.ts';
import { divide, precisionOf, roundingOf, type Approximate } from './rounding.ts';
import { factorOf, isAlike, isAmount, isShare, wordsAround } from './share-words.ts';

/** Checks named rates (整改率, 住院分娩率) against the part and the whole the same passage states. */
export function checkRates(passage: Passage): readonly CheckedRelation[] {
  const findings: CheckedRelation[] = [];
  let earlier: readonly Mention[] = [];
  for (const sentence of passage.sentences) {
    const sameParagraph = earlier[0]?.paragraph === sentence[0]?.paragraph ? earlier.slice(-6) : [];
    for (let at = 0; at < sentence.length; at += 1) {
      const finding = checkRate(sentence, at, sameParagraph);
      if (finding !== undefined) findings.push(finding);
    }
    earlier = sentence;
  }
  return findings;
}

const REACH = 6;
const RATE = /([\u4e00-\u9fa5A-Za-z]{1,16}?)(?:率|比例|比重|进度)(?:[仅也均都已]?(?:为|是|达到|达|只有|约)?|:)$/;

function checkRate(sentence: readonly Mention[], at: number, earlier: readonly Mention[]): CheckedRelation | undefined {
  const rate = sentence[at];
  if (rate === undefined || !isShare(rate) || rate.value === null || rate.value2 !== null || rate.isPlan || rate.lead.includes('占')) return undefined;
  const name = RATE.exec(rate.lead)?.[1];
  if (name === undefined || GENERIC_CHANGE.test(name)) return undefined;
  const before = sentence.slice(Math.max(0, at - REACH), at);
  const part = partOf(name, before);
  const pairs = part === undefined ? adjacentPairs(before) : wholesFor(part, before, earlier).map((whole) => ({ part, whole }));
  const fitting = pairs.map((pair) => claimOf(rate, pair, false)).find((claim) => claim !== undefined && judge(claim).verdict === 'holds');
  if (fitting !== undefined) return judge(fitting);
  const perMille = rate.unit === '%' ? pairs.find((candidate) => isPerMille(rate, candidate)) : undefined;
  if (perMille !== undefined) return writtenAsPercent(rate, perMille);
  const pair = part === undefined ? explicitPair(before) : (certainWhole(part, before) ?? parallelWhole(part, before));
  if (pair === undefined || rate.isEstimate || pair.part.isEstimate || pair.whole.isEstimate) return undefined;
  const distance = at - sentence.indexOf(pair.whole);
  const isNamed = part !== undefined && isDoneAs(name, part);
  const isTold = part !== undefined && isRightBefore(before, pair) && isToldAs(name, part);
  // A rate already stands between: this one is of something else.
  if (before.slice(before.indexOf(pair.part) + 1).some((mention) => isShare(mention) && (!isNamed || isDoneAs(RATE.exec(mention.lead)?.[1] ?? '', pair.part)))) return undefined;
  if (!isNamed && !isTold && !isNear(rate, pair)) return undefined;
  if (isTold && !isNamed && !isNear(rate, pair, 4)) return undefined;
  const claim = claimOf(rate, pair, (isNamed && distance <= 3) || isTold);
  return claim === undefined || !isPlausible(rate, claim.computed, pair) ? undefined : judge(claim);
}

const GENERIC_CHANGE = /(?:增长|下降|压减|同比|序时|时间)$/;

interface Pair {
  readonly part: Mention;
  readonly whole: Mention;
}

function claimOf(rate: Mention, { part, whole }: Pair, isCertain: boolean): Parameters<typeof judge>[0] | undefined {
  const numerator = precisionOf(part);
  const denominator = precisionOf(whole);
  if (numerator === undefined || denominator === undefined) return undefined;
  const computed = divide(numerator, denominator, factorOf(rate));
  return computed === undefined ? undefined : { type: rate.kind === 'target_share' ? 'target_share' : 'ratio', inputs: [part, whole], result: rate, computed, sum: `${written(part)} ÷ ${written(whole)}`, isCertain };
}

/** "2例 ÷ 680人" written 2.94%: the digits are those of ‰. */
function isPerMille(rate: Mention, pair: Pair): boolean {
  const numerator = precisionOf(pair.part);
  const denominator = precisionOf(pair.whole);
  const computed = numerator === undefined || denominator === undefined ? undefined : divide(numerator, denominator, 1000);
  return computed !== undefined && rate.decimals > 0 && ['exact', 'rounded', 'truncated'].includes(roundingOf(rate.value ?? 0, rate.decimals, computed));
}

function writtenAsPercent(rate: Mention, { part, whole }: Pair): CheckedRelation {
  return relation('ratio', [part, whole, rate], Math.round((rate.value ?? 0) * 1000) / 10_000, 'wrong', 'none', {
    zh: `${written(part)} ÷ ${written(whole)} = ${rate.value}‰，文中写${written(rate)}，单位应为‰`,
    en: `${written(part)} ÷ ${written(whole)} is ${rate.value}‰, but the text says ${written(rate)}`,
  });
}

/** A rate named after what was done (整改率) has that doing as its part (已整改812处), unless it was only ordered or due. */
function partOf(name: string, before: readonly Mention[]): Mention | undefined {
  const stems = stemsOf(name);
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const candidate = before[at];
    if (candidate === undefined || !isAmount(candidate)) continue;
    const words = wordsAround(candidate);
    if (stems.some((stem) => words.includes(stem) && !ORDERED.test(words.slice(0, words.indexOf(stem))))) return candidate;
  }
  return undefined;
}

const DOING = /^(?:其中|检出|已经?|均已|共|完成|实现|实际|累计|目前|现已|成功|截至[^,]*|上半年|全年|当年|今年|全部)+/;

/** "已整改812处" is the part of 整改率; "推荐就业97人" need not be that of 就业率. */
function isDoneAs(name: string, part: Mention): boolean {
  const lead = part.lead.replace(DOING, '');
  return stemsOf(name).some((stem) => lead.startsWith(stem) || lead === '' || COUNTED_DOING.test(lead.slice(lead.lastIndexOf(stem) + stem.length)) && lead.includes(stem)) || name.startsWith(lead.replace(/(?:完成|人数|数)$/, ''));
}

/** 优良天数172天: the noun only counts what was found so. */
const COUNTED_DOING = /^(?:天数|批次数?|件数|户数|面积|里程)$/;

/** "发现问题1432个，整改销号1397个，销号率97.6%": whole, part and rate one after another, the part ending in what the rate is named after. */
function isToldAs(name: string, part: Mention): boolean {
  const lead = part.lead.replace(/(?:完成|人数|个数|数量?)$/, '');
  const stem = stemsOf(name).find((candidate) => lead.endsWith(candidate));
  return stem !== undefined && !OTHER_DOING.test(lead.slice(0, -stem.length));
}

/** Part and whole, in either order, with nothing between them and the rate. */
function isRightBefore(before: readonly Mention[], { part, whole }: Pair): boolean {
  const [one, other] = before.slice(-2);
  return (one === whole && other === part) || (one === part && other === whole);
}

/** 推荐就业97人 is not yet 就业97人. */
const OTHER_DOING = /(?:推荐|帮助|促进|组织|指导|介绍|引导|协助|扶持|新增|转移|吸纳|带动|安置|申请|主动|自愿|重点|报告|不|未)$/;

/** Within ten points an error is likelier than another meaning. */
function isNear(rate: Mention, { part, whole }: Pair, tenths = 1): boolean {
  const share = ((amountOf(part) ?? 0) / (amountOf(whole) ?? 1)) * factorOf(rate);
  return Math.abs(share - (rate.value ?? 0)) <= (factorOf(rate) / 10) * tenths;
}

const ORDERED = /(?:责令|要求|限期|应|需|待|未|不|拟|申请|提交|申报|下达|计划|任务|目标)[^,]{0,6}$/;
const FILL_WORDS = /(?:规范|目标|任务|综合|总|平均|及时|按时|按期|全部)/g;

function stemsOf(name: string): readonly string[] {
  const core = name.replace(FILL_WORDS, '');
  const tail = /[不未]..$/.test(core) ? core.slice(-3) : core.slice(-2);
  const stems = tail.length < 2 ? [] : [tail];
  const synonyms = SYNONYMS.find(([word]) => name.endsWith(word));
  return synonyms === undefined ? stems : [...stems, ...synonyms[1]];
}

const SYNONYMS: readonly (readonly [string, readonly string[]])[] = [
  ['入住', ['入住', '住在', '收住']], ['入院', ['入院', '入住']], ['办结', ['办结', '完成办理']], ['结案', ['结案', '办结', '审结', '审执结', '执结']], ['审结', ['审结', '结案']], ['破案', ['破获', '侦破', '破案']],
  ['城镇化', ['城镇']], ['接种', ['接种', '实种']], ['合格', ['合格']], ['完成', ['完成', '实现', '已']], ['建档', ['建档', '建立']], ['执行', ['支出', '执行']], ['支出', ['支出']], ['支付', ['支付', '拨付', '支出']], ['拨付', ['拨付']],
  ['到位', ['到位']], ['签约', ['签约']], ['就业', ['就业']], ['开工', ['开工']], ['竣工', ['竣工', '完工']], ['化解', ['化解', '调解成功']], ['调解成功', ['调解成功', '成功']], ['成功', ['成功']],
  ['优良', ['优良']], ['覆盖', ['覆盖']], ['回复', ['回复', '答复']], ['答复', ['答复', '回复']], ['解决', ['解决']], ['响应', ['响应']], ['满意', ['满意']], ['网办', ['网上办', '网办']], ['利用', ['利用']], ['婴儿死亡', ['死亡']],
];

/** Candidate wholes, nearest first: same units in the sentence, then in the sentence before. */
function wholesFor(part: Mention, before: readonly Mention[], earlier: readonly Mention[]): readonly Mention[] {
  const at = before.indexOf(part);
  const inSentence = [...before.slice(0, at).reverse(), ...before.slice(at + 1)];
  return [...inSentence, ...earlier.slice().reverse()].filter((candidate) => isAmount(candidate) && !isNamedPast(candidate) && (isAlike(candidate, part) || holds(candidate, part)));
}

const THINGS = /^(?:件|条|个|项|起|份|宗|处)$/;
const BEDS = /^[^,;。]{0,6}床/;

/** Unlike units that still contain one another: beds and the people in them, 件 and 条 of one matter. */
function holds(whole: Mention, part: Mention): boolean {
  if (part.unit === '人' && (whole.unit === '张' || BEDS.test(whole.tail))) return true;
  if (part.unit === '例' && whole.unit === '人') return true;
  return THINGS.test(whole.unit) && THINGS.test(part.unit);
}

/** The whole that cannot be meant otherwise: the nearest like amount before the part. */
function certainWhole(part: Mention, before: readonly Mention[]): Pair | undefined {
  const at = before.indexOf(part);
  const previous = acrossSemicolon(part, before, at);
  if (previous !== undefined) return { part, whole: previous };
  const start = segmentStart(before, at);
  // A bracket in between (含旧存412件) adds to what stands before it.
  const whole = before.slice(start, at).reverse().find((candidate) => isAmount(candidate) && isAlike(candidate, part) && candidate.depth <= part.depth) ?? before.slice(at + 1).find((candidate) => isAmount(candidate) && isAlike(candidate, part) && WHOLE_WORDS.test(candidate.lead));
  return whole === undefined ? undefined : { part, whole };
}

/** "回收286份，回收率95.33%，有效280份，有效率97.9%": a rate after a rate is of the same whole, or of the part just named. */
function parallelWhole(part: Mention, before: readonly Mention[]): Pair | undefined {
  const at = before.indexOf(part);
  const [whole, done, rate] = before.slice(Math.max(0, at - 3), at);
  if (whole === undefined || done === undefined || rate === undefined || !isShare(rate) || part.gap.includes(';') || ![whole, done].every((mention) => isAmount(mention) && isAlike(mention, part))) return undefined;
  const earlier = claimOf(rate, { part: done, whole }, false);
  return earlier !== undefined && judge(earlier).verdict === 'holds' && (amountOf(part) ?? 0) <= (amountOf(done) ?? 0) ? { part, whole: done } : undefined;
}

/** "立案412起，下降8.4%；破获309起": the semicolon only sets off what was done with the cases just named. */
function acrossSemicolon(part: Mention, before: readonly Mention[], at: number): Mention | undefined {
  if (!/^;[\u4e00-\u9fa5]{2,6}$/.test(part.gap)) return undefined;
  const whole = before.slice(0, at).findLast((mention) => mention.compare === null && !isNamedPast(mention));
  return whole !== undefined && isAmount(whole) && isAlike(whole, part) && (amountOf(whole) ?? 0) >= (amountOf(part) ?? 0) ? whole : undefined;
}

/** A semicolon, or the rate of another item, ends what a part can be a part of. */
function segmentStart(before: readonly Mention[], at: number): number {
  for (let back = at; back > 0; back -= 1) {
    const mention = before[back];
    if (mention !== undefined && mention.gap.includes(';')) return back;
    if (mention !== undefined && back < at && isShare(mention)) return back + 1;
  }
  return 0;
}

const WHOLE_WORDS = /(?:共|应|总|全部|现有|累计|监测|抽检|检测|受理)/;

/** Without a named part only neighbours that fit exactly are believed. */
function adjacentPairs(before: readonly Mention[]): readonly Pair[] {
  const [whole, part] = before.slice(-2);
  if (whole === undefined || part === undefined || !isAmount(whole) || !isAmount(part) || !isAlike(whole, part)) return [];
  return [{ part, whole }, { part: whole, whole: part }];
}

/** "120个社区中，已建成96个": the whole is said to be one. */
function explicitPair(before: readonly Mention[]): Pair | undefined {
  const [whole, part] = before.slice(-2);
  if (whole === undefined || part === undefined || !isAmount(whole) || !isAmount(part) || !isAlike(whole, part)) return undefined;
  return /^[^,;。]{0,12}中(?:,|有)|其中/.test(part.gap) ? { part, whole } : undefined;
}

/** Far from the stated rate it is likelier that another whole is meant than that the office erred that much. */
function isPlausible(rate: Mention, computed: Approximate, { part, whole }: Pair): boolean {
  const stated = rate.value ?? 0;
  if (rate.kind === 'target_share') return computed.value > stated / 3 && computed.value < stated * 3;
  if ((amountOf(part) ?? 0) > (amountOf(whole) ?? 0) * 1.2) return false;
  const factor = factorOf(rate);
  if (factor !== 100) return computed.value > stated / 12 && computed.value < stated * 12;
  // "100%" next to a partial count often speaks of those that were due.
  if (stated === 100 && !/(?:已|完成|办结|实际)/.test(wordsAround(part))) return false;
  return Math.abs(stated - computed.value) <= 40;
}
