import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { isMoneyUnit } from '../reader/units.ts';
import { judge, written, type Claim } from './finding.ts';
import type { Passage } from './passage.ts';
import { divide, precisionOf, type Approximate } from './rounding.ts';

/** Checks unit price × count = total (每人300元、120人、36000元) and averages (人均, 户均, 次均). */
export function checkProducts(passage: Passage): readonly CheckedRelation[] {
  return passage.sentences.flatMap((sentence) =>
    sentence.flatMap((price, at) => {
      const counted = countedBy(price);
      return counted === undefined ? [] : checkPrice(sentence, at, price, counted);
    }),
  );
}

interface Counted {
  /** The unit the price is for: 人, 户, 亩 … */
  readonly unit: string;
  readonly isAverage: boolean;
}

const EACH = /(?:每(公里|公斤|平方米|[人户名亩村家例对次场头只套个所辆台吨张份件床座位条起宗])|按)[^,;。\d]{0,14}$/;
const AVERAGE = /(?:^|[^平])(人|户|亩|村|次|例|场|床|头|案|件|笔|单|台|校|项|家|车|座|公里)均[^,;。\d]{0,10}$|平均每(人|户|亩|村|次|例|场|家|名|件|个|起|宗|所|公里)[^,;。\d]{0,8}$/;
const TIMED = /(?:每年|每月|每天|每日|每季度|每学期|每学年|人月|月人均|年人均)/;

function countedBy(price: Mention): Counted | undefined {
  if (price.value === null || price.value2 !== null || price.compare !== null || price.isEstimate) return undefined;
  const perUnit = /^元\/([^/·]+)(?:[·/](?:[年月天日]))?$/.exec(price.unit)?.[1];
  if (perUnit !== undefined) return { unit: perUnit, isAverage: false };
  if (price.kind !== 'money' && price.kind !== 'count') return undefined;
  if (isYield(price)) return { unit: '亩', isAverage: true };
  const average = AVERAGE.exec(price.lead);
  const averaged = average?.[1] ?? average?.[2];
  if (averaged !== undefined) return { unit: averaged, isAverage: true };
  const each = EACH.exec(price.lead)?.[1];
  return each === undefined || price.kind !== 'money' || TIMED.test(price.lead) ? undefined : { unit: each, isAverage: false };
}

const KILOGRAMS_PER_TONNE = 1000;

/** 亩产 is stated in kilograms, the harvest in tonnes. */
function isYield({ lead, unit }: Mention): boolean {
  return (unit === '公斤' || unit === '千克') && /(?:亩产|单产)(?:量)?(?:达到?|为|约)?$/.test(lead);
}

/** Figures this far back may belong together if they fit; only nearer ones contradict each other. */
const REACH = 8;
const NEAR = 4;

function checkPrice(sentence: readonly Mention[], at: number, price: Mention, counted: Counted): readonly CheckedRelation[] {
  const nearby = sentence.slice(Math.max(0, at - REACH), at + 5).filter((mention) => mention !== price && amountOf(mention) !== undefined && mention.compare === null);
  const counts = nearby.filter((mention) => mention.kind === 'count' && isSameUnit(mention.unit, counted.unit));
  const totals = nearby.filter((mention) => isTotalOf(mention, price) && !counts.includes(mention));
  if (counts.length === 0 || totals.length === 0) return [];
  const claims = counts.flatMap((count) => totals.flatMap((total) => claimFor(price, count, total, counted, counts.length * totals.length === 1)));
  const holding = claims.map(judge).find((finding) => finding.verdict === 'holds');
  if (holding !== undefined) return [holding];
  const nearest = claims.filter((claim) => isTogether(sentence, [...claim.inputs, claim.result]));
  const claim = claims.length > 1 && counted.isAverage ? nearest.at(-1) : claims[0];
  if (claim === undefined || (claims.length > 1 && (!counted.isAverage || !isTold(sentence, at, claim))) || claim.inputs.some((input) => input.isEstimate) || claim.result.isEstimate) return [];
  // Far apart, the amounts belong to different things; money handed out need not all be at this price.
  const stated = claim.result.value ?? 0;
  if (claim.inputs.some((input) => at - sentence.indexOf(input) > NEAR) || at - sentence.indexOf(claim.result) > NEAR) return [];
  return claim.computed.value > stated / 3 && claim.computed.value < stated * 3 ? [judge(claim)] : [];
}

/** No semicolon parts them. */
function isTogether(sentence: readonly Mention[], figures: readonly Mention[]): boolean {
  const places = figures.map((figure) => sentence.indexOf(figure));
  return !sentence.slice(Math.min(...places) + 1, Math.max(...places) + 1).some((mention) => mention.gap.includes(';'));
}

/** "为1247人追讨工资2316.8万元，人均1.86万元": the two figures right before an average are what it is of. */
function isTold(sentence: readonly Mention[], at: number, { inputs }: Claim): boolean {
  // 困难党员186名、老党员352名: the average is of both together.
  return inputs.every((input) => (input === sentence[at - 1] || input === sentence[at - 2]) && !(input.kind === 'count' && input.gap.startsWith('、')));
}

function isSameUnit(unit: string, counted: string): boolean {
  const people = ['人', '名', '位'];
  if (people.includes(counted)) return people.includes(unit) || unit === '人次';
  if (counted === '案') return unit === '件' || unit === '起';
  if (counted === '次') return unit === '人次' || unit === '次';
  if (counted === '场') return unit === '场' || unit === '场次';
  if (counted === '校') return unit === '所';
  return unit === counted;
}

function isTotalOf(mention: Mention, price: Mention): boolean {
  if (isYield(price)) return mention.unit === '吨';
  return isMoneyUnit(price.unit) || price.unit.startsWith('元/') ? mention.kind === 'money' && !mention.unit.includes('/') && !/均|每/.test(mention.lead) : mention.kind === 'count' && mention.unit === price.unit;
}

/** Definitions such as average population stand behind macroeconomic averages. */
const MACRO = /(?:GDP|生产总值|可支配收入|常住|户籍|人口)/;

function claimFor(price: Mention, count: Mention, total: Mention, counted: Counted, isOnly: boolean): readonly Parameters<typeof judge>[0][] {
  const unitPrice = precisionOf(price);
  const number = precisionOf(count);
  const sum = precisionOf(total);
  if (unitPrice === undefined || number === undefined || sum === undefined) return [];
  const isCertain = (isOnly || counted.isAverage) && !MACRO.test(`${price.lead}${count.lead}${total.lead}`);
  if (counted.isAverage) {
    const mean = divide(sum, number, (isYield(price) ? KILOGRAMS_PER_TONNE : 1) / price.scale);
    return mean === undefined ? [] : [{ type: 'product', inputs: [total, count], result: price, computed: mean, sum: `${written(total)} ÷ ${written(count)}`, isCertain }];
  }
  const product: Approximate = {
    value: (unitPrice.value * number.value) / total.scale,
    low: (unitPrice.low * number.low) / total.scale,
    high: (unitPrice.high * number.high) / total.scale,
  };
  return [{ type: 'product', inputs: [price, count], result: total, computed: product, sum: `${written(price)} × ${written(count)}`, isCertain }];
}
