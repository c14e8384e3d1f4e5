import { sumExact } from '@taizhang/kernel';
import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { relation, written } from './finding.ts';
import type { Passage } from './passage.ts';
import { isNamedPast } from './past-levels.ts';
import { dividesInTwo } from './halves.ts';
import { isAlike, isAmount } from './share-words.ts';
import { closingSum, equation } from './closing-sum.ts';
import { checkTotalAt } from './totals-after.ts';

/** Checks lists of parts against their total: 其中 lists, brackets, colons, 分别, nested lists, and totals that follow. */
export function checkSums(passage: Passage): readonly CheckedRelation[] {
  const findings: CheckedRelation[] = [];
  for (const paragraph of passage.paragraphs) {
    for (let at = 1; at < paragraph.length; at += 1) {
      const finding = checkListAt(paragraph, at) ?? checkTotalAt(paragraph, at);
      if (finding !== undefined) findings.push(finding);
    }
  }
  return findings;
}

const OPENS_LIST = /其中|分[\u4e00-\u9fa5]{1,4}看|包括|分别[为是]|分为|分类(?=[,:])|(?<![立随当])即(?![将可办时日使便墨刻])|由(?=[^,;。]{0,12}组成)/;
/** A list after a bracket or a colon leaves nothing out; 其中 may. */
const EXHAUSTIVE_SIGN = /(?:分[\u4e00-\u9fa5]{1,4}看|包括|分别[为是]|分为|(?<![立随当])即(?![将可办时日使便墨刻]))/;
const REST = /(?:其他|其它|其余|剩余|余下|另有|均为)/;
const BREAKS_LIST = /(?:同时|此外|另外|(?<![公中])共(?![建享同产青党治管])计?|合计|总计|累计|截至|(?<!比)较(?![大重高低强好多小轻差])|比上年|同比|去年|上年|。)/;
const OVERLAPS = /(?:岁|党员|女|学历|以上|职称|少数民族|重点|新增|困难|贫困|留守|高龄|骨干|涉及|整改|立案|查处|处罚|移送|约谈|通报|警告|责令|罚款|停业|取缔|查封)/;
const OPEN_END = /^[^,;。:()]{0,8}等/;

interface PartsList {
  readonly head: Mention;
  readonly parts: readonly Mention[];
  readonly isExhaustive: boolean;
}

function checkListAt(paragraph: readonly Mention[], at: number): CheckedRelation | undefined {
  const first = paragraph[at];
  if (first === undefined || !isAmount(first) || !(opensList(first, paragraph[at - 1]) || endsInRest(paragraph, at) || dividesPeople(paragraph, at))) return undefined;
  const parts = partsFrom(paragraph, at);
  const lists = headsFor(paragraph, at).map((head) => ({ head, parts, isExhaustive: isExhaustive(first, parts) }));
  const holding = lists.flatMap((list) => closingSum(list.head, list.parts) ?? []);
  const best = holding.find((finding) => finding.rounding === 'exact') ?? holding[0];
  if (best !== undefined) return best;
  const summed = combinedHead(paragraph, at, parts);
  if (summed) return undefined;
  const [list] = lists;
  return list === undefined ? undefined : mismatchOf({ ...list, parts: firstSegment(parts) }, lists.map((other) => other.head));
}

/** Commas divide a list, semicolons end it; a list divided by semicolons runs on. */
function firstSegment(parts: readonly Mention[]): readonly Mention[] {
  if ((parts.length > 2 || parts.every((part) => /^,占/.test(part.tail))) && parts.slice(1).every((part) => part.gap.includes(';'))) return parts;
  const end = parts.findIndex((part, index) => index > 0 && part.gap.includes(';'));
  return end === -1 ? parts : parts.slice(0, end);
}

/** "复议56件，维持32件、撤销6件、其他18件": no word opens the list, but its last part says it is one. */
function endsInRest(paragraph: readonly Mention[], at: number): boolean {
  const first = paragraph[at];
  if (first === undefined || !first.gap.startsWith(',') && !/^[^,;。]{0,6},/.test(first.gap)) return false;
  for (const next of paragraph.slice(at + 1, at + 9)) {
    if (next.sentence !== first.sentence || !next.gap.startsWith('、')) return false;
    if (REST.test(next.gap)) return true;
  }
  return false;
}

/** "户籍人口56.4万人，男性29.1万人，女性27.3万人": two parts that need no word to open them. */
function dividesPeople(paragraph: readonly Mention[], at: number): boolean {
  const [head, first, second, next] = paragraph.slice(at - 1, at + 3);
  if (head === undefined || first === undefined || second === undefined || head.sentence !== second.sentence) return false;
  const isPair = /^,男(?:性|生|职工)?$/.test(first.gap) && /^[,、]女(?:性|生|职工)?$/.test(second.gap);
  return isPair && !(next !== undefined && next.sentence === first.sentence && /^[,、]/.test(next.gap) && isAmount(next) && isAlike(next, first) && next.lead.length < 4);
}

function opensList(first: Mention, previous: Mention | undefined): boolean {
  if (previous === undefined) return false;
  if (OPENS_LIST.test(first.gap)) return true;
  const opensBracket = first.depth > previous.depth && /^\(/.test(first.gap);
  return opensBracket || /^[^,;。]{0,6}:[^,;。:]*$/.test(first.gap);
}

/** The amounts listed from `at` on: same unit, same bracket, up to the end of the sentence or a new total. */
function partsFrom(paragraph: readonly Mention[], at: number): readonly Mention[] {
  const first = paragraph[at];
  if (first === undefined) return [];
  const parts = [first];
  for (let next = at + 1; next < Math.min(paragraph.length, at + 40); next += 1) {
    const candidate = paragraph[next];
    if (candidate === undefined || candidate.depth < first.depth) break;
    if (candidate.sentence !== first.sentence) break;
    if (candidate.depth > first.depth) continue;
    if (candidate.compare !== null || !isAmount(candidate) && candidate.value !== null) continue;
    if (BREAKS_LIST.test(candidate.gap.slice(candidate.gap.lastIndexOf(';') + 1)) || OPENS_LIST.test(candidate.gap)) break;
    if (isAmount(candidate) && isAlike(candidate, first)) parts.push(candidate);
    else if (candidate.value === null && isUnitAlike(candidate, first)) return [];
  }
  return parts;
}

function isUnitAlike(candidate: Mention, first: Mention): boolean {
  return candidate.unit === first.unit;
}

/** The plan a figure was measured against, or a count per head, is not the whole its list divides (an income per head is). */
const TARGET = /(?:任务|计划|目标|指标)(?:数|为|是|的)*$/;
const PER_HEAD = /[人户村]均|平均/;

/** Possible totals before a list, nearest first. */
function headsFor(paragraph: readonly Mention[], at: number): readonly Mention[] {
  const first = paragraph[at];
  const heads: Mention[] = [];
  for (let back = at - 1; first !== undefined && back >= Math.max(0, at - 5); back -= 1) {
    const candidate = paragraph[back];
    if (candidate === undefined || first.sentence - candidate.sentence > 1) break;
    // A total in the list's own sentence leaves no room for one in the sentence before.
    if (first.sentence !== candidate.sentence && heads.some((head) => head.sentence === first.sentence)) break;
    if (first.sentence !== candidate.sentence && !/^\s*(?:其中|[^,;。]{0,8}分别|包括)/.test(first.gap.replace(/^[。\s]+/, '')) && first.gap.length > 24) break;
    if (isAmount(candidate) && isAlike(candidate, first) && !TARGET.test(candidate.lead) && !isNamedPast(candidate) && !(candidate.kind === 'count' && PER_HEAD.test(candidate.lead))) heads.push(candidate);
  }
  return heads;
}

function isExhaustive(first: Mention, parts: readonly Mention[]): boolean {
  if (parts.some((part) => OPEN_END.test(part.tail))) return false;
  if (REST.test(parts.at(-1)?.gap ?? '') || dividesInTwo(parts)) return true;
  return parts.length > 1 && !first.gap.includes('其中') && (EXHAUSTIVE_SIGN.test(first.gap) || first.depth > 0 || first.gap.includes(':'));
}

/** "建议4件、提案8件，其中主办4件、协办8件": the list divides the figures before it together. */
function combinedHead(paragraph: readonly Mention[], at: number, parts: readonly Mention[]): boolean {
  const sum = sumExact(parts.map((part) => amountOf(part) ?? 0));
  let combined = 0;
  for (const head of headsFor(paragraph, at)) {
    combined = sumExact([combined, amountOf(head) ?? 0]);
    if (Math.abs(sum - combined) < 1e-9) return true;
  }
  return false;
}

function mismatchOf({ head, parts, isExhaustive: leavesNothingOut }: PartsList, heads: readonly Mention[]): CheckedRelation | undefined {
  if (head.isEstimate || parts.some((part) => part.isEstimate)) return undefined;
  const total = amountOf(head) ?? 0;
  const largest = parts.find((part) => (amountOf(part) ?? 0) > total);
  if (largest !== undefined) return partExceedsWhole(head, largest, parts, heads);
  if (parts.length < 2) return undefined;
  const sum = sumExact(parts.map((part) => amountOf(part) ?? 0));
  const share = total === 0 ? 0 : sum / total;
  const grade = gradeOf(share, parts, leavesNothingOut);
  if (grade === undefined) return undefined;
  const difference = Math.abs(sum - total) / head.scale;
  const text = equation(parts, head, false);
  return relation('sum', [...parts, head], Math.round((sum / head.scale) * 1e6) / 1e6, grade, 'none', {
    zh: `${text}，与总数${written(head)}相差${Math.round(difference * 1e6) / 1e6}`,
    en: `${text}, which differs from the total ${written(head)}`,
  });
}

/** 其中 lists may leave things out and may overlap; only near misses and lists that claim to be whole are findings. */
function gradeOf(share: number, parts: readonly Mention[], leavesNothingOut: boolean): 'wrong' | 'confirm' | undefined {
  const mayOverlap = !dividesInTwo(parts) && parts.some((part) => OVERLAPS.test(part.lead));
  if (share > 1) {
    if (leavesNothingOut) return share < 1.5 && !mayOverlap ? 'wrong' : 'confirm';
    if (mayOverlap || share > (parts.length === 2 ? 1.15 : 1.25)) return undefined;
    return share <= 1.1 ? 'wrong' : 'confirm';
  }
  if (leavesNothingOut) return share >= 0.6 ? 'wrong' : share >= 0.3 ? 'confirm' : undefined;
  if (parts.some((part) => OPEN_END.test(part.tail))) return undefined;
  if (share >= 0.97) return 'confirm';
  return parts.length >= 3 && share >= 0.9 ? 'confirm' : undefined;
}

function partExceedsWhole(head: Mention, part: Mention, parts: readonly Mention[], others: readonly Mention[]): CheckedRelation | undefined {
  const together = sumExact(others.map((other) => amountOf(other) ?? 0));
  if ((amountOf(part) ?? 0) <= together) return undefined;
  const isDirect = parts[0] === part && part.gap.includes('其中') && part.sentence === head.sentence;
  if (!isDirect && !parts[0]?.gap.includes('其中')) return undefined;
  return relation('bound', [head, part], (amountOf(head) ?? 0) / part.scale, isDirect ? 'wrong' : 'confirm', 'none', {
    zh: `“其中”的${written(part)}大于总数${written(head)}`,
    en: `The part ${written(part)} is larger than its whole ${written(head)}`,
  });
}
