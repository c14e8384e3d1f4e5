import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { judge, relation, written } from './finding.ts';
import { nearby, type Passage } from './passage.ts';
import { divide, precisionOf } from './rounding.ts';

/** Checks rates over the population (发病率186.3/10万, 千人口床位数6.07) when the text states the population elsewhere. */
export function checkPerHead(passage: Passage): readonly CheckedRelation[] {
  const populations = passage.mentions.filter(isPopulation).slice(0, 4);
  if (populations.length === 0) return [];
  return passage.sentences.flatMap((sentence) => sentence.flatMap((rate, at) => {
    const base = baseOf(rate);
    if (base === undefined) return [];
    const parts = base.of === undefined ? casesBefore(sentence, at) : base.of === '' ? countBefore(sentence[at - 1], rate) : resourceNamed(base.of, rate, passage);
    const findings = parts.map((part) => compareWith(rate, part, base.per, populations));
    return findings.find(([finding]) => finding?.verdict === 'holds') ?? findings[0] ?? [];
  }));
}

const POPULATION = /(?:总人口|常住人口|户籍人口|人口总数|人口总量|服务人口|^人口)(?:数|总数|规模|按照|按|以)*$/;

function isPopulation(mention: Mention): boolean {
  return POPULATION.test(mention.subject) && mention.compare === null && (mention.unit === '人' || mention.unit === '') && (amountOf(mention) ?? 0) >= 1000;
}

interface Base {
  readonly per: number;
  /** The resource counted per head; undefined for rates of the cases named just before. */
  readonly of?: string;
}

const PER_PEOPLE = /每?(千|万|十万|百万)(?:名)?(?:常住|户籍)?(?:人口?)(?:拥有|的)?([^,;。\d]{0,14}?)(?:数|量|为|达|达到|拥有量|数为)*$/;
const PEOPLE: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6 };

function baseOf(rate: Mention): Base | undefined {
  if (rate.value === null || rate.value2 !== null || rate.compare !== null) return undefined;
  if (rate.kind === 'per100k') return { per: 1e5 };
  const named = PER_PEOPLE.exec(rate.lead);
  const per = PEOPLE[named?.[1] ?? ''];
  return per === undefined || rate.kind !== 'count' ? undefined : { per, of: named?.[2] ?? '' };
}

/** The cases named before a rate, nearest first. */
function casesBefore(sentence: readonly Mention[], at: number): readonly Mention[] {
  return sentence.slice(Math.max(0, at - 3), at).reverse().filter((candidate) => candidate.kind === 'count' && candidate.compare === null && /^(?:例|人|起|人次)$/.test(candidate.unit) && amountOf(candidate) !== undefined);
}

/** "执业医师1261人，每千常住人口2.92人": the rate is of what was counted right before it. */
function countBefore(previous: Mention | undefined, rate: Mention): readonly Mention[] {
  return previous !== undefined && previous.kind === 'count' && previous.compare === null && previous.unit === rate.unit && (amountOf(previous) ?? 0) > (rate.value ?? 0) * 2 ? [previous] : [];
}

function resourceNamed(name: string, rate: Mention, passage: Passage): readonly Mention[] {
  const word = name.slice(-2);
  const names = word === '床位' || word === '病床' ? ['床位', '病床'] : [word];
  const before = nearby(passage, rate).filter((mention) => mention.start < rate.start && mention.kind === 'count' && mention.compare === null && mention.scale * (mention.value ?? 0) > (rate.value ?? 0) * 2 && names.some((other) => mention.subject.includes(other)) && !/新增|每|千人/.test(mention.lead));
  const nearest = before.findLast((mention) => mention.paragraph === rate.paragraph) ?? before.at(-1);
  return nearest === undefined ? [] : [nearest];
}

function compareWith(rate: Mention, part: Mention, per: number, populations: readonly Mention[]): readonly CheckedRelation[] {
  const numerator = precisionOf(part);
  if (numerator === undefined || part.isEstimate) return [];
  const findings = populations.flatMap((population) => {
    const denominator = precisionOf(population);
    const computed = denominator === undefined ? undefined : divide(numerator, denominator, per);
    return computed === undefined ? [] : [{ computed, population, finding: judge({ type: 'ratio', inputs: [part, population], result: rate, computed, sum: `${written(part)} ÷ ${written(population)}`, isCertain: false }) }];
  });
  const holding = findings.find(({ finding }) => finding.verdict === 'holds');
  if (holding !== undefined) return [holding.finding];
  const [first] = findings;
  const stated = rate.value ?? 0;
  if (first === undefined || stated === 0 || first.computed.value > stated * 2.5 || first.computed.value < stated / 2.5) return [];
  const implied = Math.round((numerator.value / stated) * per);
  return [relation('ratio', [part, first.population, rate], first.finding.recomputed, 'confirm', 'none', {
    zh: `按${written(first.population)}计算为${first.finding.recomputed}，文中写${written(rate)}，相当于人口${implied}人，请核对所用人口口径`,
    en: `Over ${written(first.population)} it is ${first.finding.recomputed}; the stated ${written(rate)} implies a population of ${implied}`,
  })];
}
