import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { judge, written, type Claim } from './finding.ts';
import { nearby, type Passage } from './passage.ts';
import { isNamedPast } from './past-levels.ts';
import { divide, precisionOf } from './rounding.ts';
import { factorOf, isAlike, isAmount, isShare } from './share-words.ts';

/** Checks shares stated with 占 (占比, 占总数的32%, （60%）) against the whole they are a share of. */
export function checkShares(passage: Passage): readonly CheckedRelation[] {
  const findings: CheckedRelation[] = [];
  for (const paragraph of passage.paragraphs) {
    for (let at = 0; at < paragraph.length; at += 1) {
      const finding = checkShare(paragraph, at, passage);
      if (finding !== undefined) findings.push(finding);
    }
  }
  return findings;
}

const OF = /占([^,;:。]*?)的?(?:比例?|比重)?(?:分别)?(?:为|达到|达|约|近|超过?|至|了|的|仅|:)*$/;
const GENERIC = /^(?:了|全部|总数|总量|总|其中|总额|总体|全部的?|比|有率|总计|总人数|总件数|总户数)?$/;
const ELSEWHERE = /^(?:全|本|当年)?(?:[国省市县区州]|世界|全球|系统|行业)/;

function checkShare(paragraph: readonly Mention[], at: number, passage: Passage): CheckedRelation | undefined {
  const share = paragraph[at];
  if (share === undefined || !isShare(share) || share.value === null || share.value2 !== null || share.kind === 'target_share' || isDealt(share)) return undefined;
  const of = shareOf(share);
  if (of === undefined || (OF_NAMED.test(share.gap) && !paragraph[at - 1]?.lead.includes('占'))) return undefined;
  const named = wholeNamedBefore(paragraph[at - 1], share);
  const nearest = partBefore(paragraph, named === undefined ? at : at - 1, share);
  const part = nearest !== undefined && ownSubject(share) !== '' && !nearest.subject.startsWith(ownSubject(share)) ? (partNamed(ownSubject(share), paragraph, at) ?? nearest) : nearest;
  if (part === undefined) return undefined;
  const generic = wholesBefore(paragraph, part);
  const candidates = named !== undefined ? [named].filter((whole) => isAlike(whole, part)) : GENERIC.test(of) ? generic.heads : ELSEWHERE.test(of) && of.length <= 3 ? [] : namedWholes(of, part, passage);
  const claimsFor = (wholes: readonly Mention[]): readonly Claim[] => wholes.flatMap((whole) => {
    const numerator = precisionOf(part);
    const denominator = precisionOf(whole);
    const computed = numerator === undefined || denominator === undefined ? undefined : divide(numerator, denominator, factorOf(share));
    return computed === undefined ? [] : [{ type: 'ratio' as const, inputs: [part, whole], result: share, computed, sum: `${written(part)} ÷ ${written(whole)}`, isCertain: whole.sentence === share.sentence || opensWithParts(paragraph, share.sentence) }];
  });
  const claims = claimsFor(candidates);
  const holding = [...claims, ...claimsFor(GENERIC.test(of) ? generic.unmarked : [])].map(judge).find((finding) => finding.verdict === 'holds');
  if (holding !== undefined) return holding;
  const first = claims[0] ?? nearestWhole(share, part, paragraph, GENERIC.test(of) ? claimsFor(generic.unmarked) : []);
  if (first === undefined || share.isEstimate || part.isEstimate || (hasOwnSubject(share, part) && (part === nearest || ownSubject(share).length > 2)) || claims.length !== 1 && !GENERIC.test(of)) return undefined;
  return Math.abs(first.computed.value - share.value) > 45 && factorOf(share) === 100 ? undefined : judge(first);
}

/** "总预算1286万元。其中：…": the sentence goes on dividing the one before it. */
function opensWithParts(paragraph: readonly Mention[], sentence: number): boolean {
  return /^\s*其中/.test(paragraph.find((mention) => mention.sentence === sentence)?.gap ?? '');
}

/** 占比分别为26.9%、66.9%: dealt to several parts, which is checked elsewhere. */
function isDealt(share: Mention): boolean {
  return share.gap.includes('分别') || /^[、和及与]+$/.test(share.gap);
}

/** "检查机构1286家，处理412家，占32.04%": whole, part and share one after another, and not far off. */
function nearestWhole(share: Mention, part: Mention, paragraph: readonly Mention[], claims: readonly Claim[]): Claim | undefined {
  const at = paragraph.indexOf(share);
  const claim = claims.find(({ inputs }) => paragraph[at - 1] === part && inputs[1] === paragraph[at - 2] && inputs[1]?.sentence === share.sentence);
  return claim !== undefined && /^,[^;]*$/.test(part.gap) && Math.abs(claim.computed.value - (share.value ?? 0)) <= factorOf(share) / 10 ? claim : undefined;
}

/** "民办57所，公办园在园幼儿占比54.6%": the share is of what its own clause names, not of the number before. */
function hasOwnSubject(share: Mention, part: Mention): boolean {
  const own = ownSubject(share);
  if (own === '' || share.gap !== share.lead && !/^[,;、]/.test(share.gap)) return false;
  const about = `${part.subject}${part.lead}${/^[^,;:。()]{0,12}/.exec(part.tail)?.[0] ?? ''}`;
  return !about.includes(own.slice(-2));
}

/** What a share's own clause names before 占: 女性 of 女性占45%; empty when it goes on from the figure before. */
function ownSubject({ lead }: Mention): string {
  return lead.replace(/占[^占]*$/, '').replace(/^(?:[、\s]|其中|约|均|已|共|合计|分别|人数|数量|金额|面积|额|量|数|总|的|仅|大致|较|平均)+/, '').replace(/(?:人数|总量|总额|[数量额])$/, '');
}

/** The part named so earlier in the sentence: 药品收入0.86亿元 for 药占比, 男238人 for 男子占. */
function partNamed(own: string, paragraph: readonly Mention[], at: number): Mention | undefined {
  const share = paragraph[at];
  const word = own.slice(0, own.length > 2 ? 2 : 1);
  return share === undefined ? undefined : paragraph.slice(Math.max(0, at - 8), at).findLast((mention) => mention.sentence === share.sentence && isAmount(mention) && mention.subject.startsWith(word));
}

/** What the share is of: the words after 占, or nothing in a bracket right behind its part. */
function shareOf(share: Mention): string | undefined {
  const of = OF.exec(share.lead)?.[1];
  if (of !== undefined) return of.replace(/^(?:到|了)/, '').trim();
  if (OF_NAMED.test(share.gap)) return '';
  return share.gap === '(' && /^\)/.test(share.tail) ? '' : undefined;
}

/** 占财政收入4.5亿元的80%, 占全县240个行政村的70% */
const OF_NAMED = /^[\u4e00-\u9fa5()]{0,12}的(?:约|近)?$/;

/** "占财政收入4.5亿元的80%": the whole stands between 占 and its share. */
function wholeNamedBefore(previous: Mention | undefined, share: Mention): Mention | undefined {
  return previous !== undefined && OF_NAMED.test(share.gap) && previous.lead.includes('占') && isAmount(previous) ? previous : undefined;
}

function partBefore(paragraph: readonly Mention[], at: number, share: Mention): Mention | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const candidate = paragraph[back];
    if (candidate === undefined || candidate.sentence !== share.sentence) return undefined;
    if (isAmount(candidate)) return candidate;
    if (candidate.compare === null && !isShare(candidate) && candidate.shape !== 'rank') return undefined;
  }
  return undefined;
}

const LIST_OPENS = /其中|包括|分别|:|(?<![公中])共(?![建享同产青党治管])/;

interface Heads {
  /** Heads of the list the part stands in, most likely first. */
  readonly heads: readonly Mention[];
  /** Like amounts before it: believed only where the share fits. */
  readonly unmarked: readonly Mention[];
}

function wholesBefore(paragraph: readonly Mention[], part: Mention): Heads {
  const at = paragraph.indexOf(part);
  const heads: Mention[] = [];
  const unmarked: Mention[] = [];
  let opened = LIST_OPENS.test(part.gap);
  let crossed = part.gap.includes(';');
  for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
    const candidate = paragraph[back];
    if (candidate === undefined || part.sentence - candidate.sentence > 1) break;
    const isHead = isAmount(candidate) && !isNamedPast(candidate) && !(crossed && hasOwnShare(paragraph[back + 1])) && isAlike(candidate, part) && (amountOf(candidate) ?? 0) >= (amountOf(part) ?? 0);
    if (isHead) (opened ? heads : unmarked).push(candidate);
    if (LIST_OPENS.test(candidate.gap)) opened = true;
    if (candidate.gap.includes(';')) crossed = true;
  }
  return { heads: heads.slice(0, 2), unmarked: unmarked.slice(0, 3) };
}

/** "基本支出865万元，占67%；项目支出421万元，占33%": what is a share itself is a sibling behind the semicolon, not the whole. */
function hasOwnShare(next: Mention | undefined): boolean {
  return next !== undefined && isShare(next) && /^,占/.test(next.gap);
}

function namedWholes(of: string, part: Mention, passage: Passage): readonly Mention[] {
  const name = of.replace(/^(?:全[国省市县区州镇乡]|我[省市县区局]|当年|全年)+/, '').replace(/(?:总人?数|总量|总额|的)$/, '');
  if (name.length < 2) return [];
  return nearby(passage, part).filter((candidate) => candidate.subject.endsWith(name) && candidate !== part && isAmount(candidate) && isAlike(candidate, part) && (amountOf(candidate) ?? 0) >= (amountOf(part) ?? 0)).slice(0, 4);
}
