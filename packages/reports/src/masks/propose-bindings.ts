import type { Mention } from '../checker/reader/mention.ts';
import type { LedgerBinding } from './binding.ts';
import type { NamedUnit } from './metric-naming.ts';
import type { NameIndex } from './name-index.ts';
import { placeNamed, type PlaceNamed } from './place-named.ts';
import { plainName } from './plain-name.ts';
import { gradeOf, type ProposalGrade } from './proposal-grade.ts';
import { readAspect, type AspectReading } from './read-aspect.ts';
import { scoreMetrics, type ScoredMetric } from './score-metrics.ts';
import { surroundingWords } from './surrounding-words.ts';
import { isRateUnit } from './unit-fit.ts';

/** A figure that may belong in a mask. */
export interface BindingProposal {
  readonly binding: LedgerBinding;
  /** 0 to 1; comparable within one mask. */
  readonly confidence: number;
  readonly grade: ProposalGrade;
}

/** What is proposed for one mask, and the mask it says more about (同比增长x% after the figure that grew). */
export interface ProposedMask {
  readonly mention: Mention;
  readonly follows: Mention | undefined;
  readonly aspect: AspectReading;
  readonly proposals: readonly BindingProposal[];
}

/** Where the masks stand and what they may be bound to. */
export interface ProposalSetting {
  readonly text: string;
  readonly index: NameIndex;
  readonly units: readonly NamedUnit[];
  /** The headings above a place of the text, joined. */
  headingsAt(offset: number): string;
}

/** Proposals shown for one mask at most. */
const MOST_PROPOSALS = 5;

/** Proposes figures of the ledger for every mask, best first. A clerk confirms each; nothing is bound by likeness alone. */
export function proposeBindings(mentions: readonly Mention[], setting: ProposalSetting): readonly ProposedMask[] {
  const candidates: Candidates[] = [];
  for (const mention of mentions) {
    const sentence = candidates.filter((one) => one.mention.sentence === mention.sentence);
    candidates.push(candidatesOf(mention, sentence, setting));
  }
  const homes = new Set(candidates.filter(isOfThisTrade).map((one) => one.mention.paragraph));
  const graded = new Map<Mention, ProposedMask>();
  for (const one of candidates) graded.set(one.mention, propose(one, one.follows === undefined ? undefined : graded.get(one.follows), homes.has(one.mention.paragraph)));
  return [...graded.values()];
}

interface Candidate extends ScoredMetric {
  readonly binding: LedgerBinding;
}

interface Candidates {
  readonly mention: Mention;
  readonly follows: Mention | undefined;
  readonly reading: AspectReading;
  readonly place: PlaceNamed;
  readonly scored: readonly Candidate[];
}

function candidatesOf(mention: Mention, sentence: readonly Candidates[], setting: ProposalSetting): Candidates {
  const reading = readAspect(mention);
  const antecedent = antecedentOf(mention, reading, sentence);
  const before = setting.text.slice(Math.max(0, mention.start - LOOKS_BACK), mention.start);
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const place = placeNamed(paragraph.slice(Math.max(paragraph.lastIndexOf('。'), paragraph.lastIndexOf('；')) + 1), setting.units);
  if (reading.certainty === 0) return { mention, follows: antecedent, reading, place, scored: [] };
  const words = surroundingWords(withoutPlace(mention, place), { paragraphBefore: paragraph, headings: setting.headingsAt(mention.start) });
  const taken = new Set(sentence.flatMap((one) => (one.follows === undefined && one.scored[0] !== undefined ? [keyOf(one.scored[0].binding)] : [])));
  const scored = scoreMetrics(mention, reading, words, setting.index).map((one) => {
    const binding: LedgerBinding = { kind: 'figure', metricId: one.metric.id, aspect: one.aspect, ...(place.kind === 'unit' ? { orgId: place.unit.id } : {}), ...(reading.at === undefined ? {} : { at: reading.at }) };
    return { ...one, binding, score: one.score * (taken.has(keyOf(binding)) ? REPEATED : 1) };
  });
  return { mention, follows: antecedent, reading, place, scored: [...scored].sort((left, right) => right.score - left.score || (left.metric.id < right.metric.id ? -1 : 1)).slice(0, MOST_PROPOSALS + 1) };
}

const LOOKS_BACK = 400;
/** The same figure is seldom told twice in a sentence. */
const REPEATED = 0.72;

/** The figure a change or a share of the target is about, when its own clause names nothing else. */
function antecedentOf(mention: Mention, { aspect, at }: AspectReading, before: readonly Candidates[]): Mention | undefined {
  if (aspect === 'value' && at === undefined) return undefined;
  const values = before.filter((one) => one.follows === undefined && mayChangeSo(mention, one));
  const same = values.findLast((one) => one.mention.subject === mention.subject);
  if (same !== undefined) return same.mention;
  const saysOnlyHow = [mention.lead, mention.subject].every((words) => plainName(words.replace(SAYS_ONLY_HOW, '')) === '');
  return saysOnlyHow ? values.at(-1)?.mention : undefined;
}

/** A rate changes in points and an amount in per cent. */
function mayChangeSo({ kind }: Mention, { scored: [best] }: Candidates): boolean {
  if (best === undefined || (kind !== 'change_pct' && kind !== 'change_pp')) return true;
  return isRateUnit(best.metric.unit) === (kind === 'change_pp');
}

const SAYS_ONLY_HOW =
  /同比|环比|(?:与|和|同|较|比)?(?:去年|上年)(?:同期)?(?:相比)?|增长率?|下降|提高|上升|增加|减少|增幅|降幅|完成|占|达到?|年度|全年|目标|任务|计划|的|率|高于|低于|快于|慢于|序时|进度|分别|为|数|位居|全[国省市县区]|排名?|居|列|[超约近了]/g;

/** A name of some length found whole: nobody else's report says 国家免疫规划疫苗接种率. */
function isOfThisTrade({ scored: [best, second] }: Candidates): boolean {
  return best !== undefined && best.length >= TELLING_NAME && best.score >= TELLING_SCORE && best.score - (second?.score ?? 0) >= 0.05;
}

const TELLING_NAME = 5;
const TELLING_SCORE = 0.9;

function propose({ mention, follows, reading, place, scored }: Candidates, antecedent: ProposedMask | undefined, isAtHome: boolean): ProposedMask {
  const own = scored.slice(0, MOST_PROPOSALS).map((one, at) => ({
    binding: one.binding,
    confidence: Math.round(one.score * 100) / 100,
    grade: gradeOf({ ...one, rival: scored[at === 0 ? 1 : 0]?.score ?? 0, isFirst: at === 0, isWhole: !TREATED.test(mention.lead), certainty: place.kind === 'unknown' ? Math.min(reading.certainty, PLACE_MASKED) : reading.certainty, isAtHome }),
  }));
  if (antecedent === undefined) return { mention, follows, aspect: reading, proposals: own };
  // 任务完成率 may be a metric of its own besides the share of a target.
  const named = own.filter((one) => reading.aspect === 'completion' && one.binding.aspect === 'value' && one.confidence >= TELLING_SCORE).map((one) => ({ ...one, grade: 'likely' as const }));
  const rest = antecedent.proposals.map((one) => followingProposal(one, reading));
  return { mention, follows, aspect: reading, proposals: [...named, ...named.length > 0 ? rest.map((one) => ({ ...one, grade: 'guess' as const })) : rest].slice(0, MOST_PROPOSALS) };
}

function followingProposal({ binding, confidence, grade }: BindingProposal, { aspect, at, certainty }: AspectReading): BindingProposal {
  return {
    binding: { ...binding, aspect, ...(at === undefined ? {} : { at }) },
    confidence: Math.round(confidence * certainty * 100) / 100,
    grade: certainty < 0.75 ? 'guess' : certainty < 1 && grade === 'sure' ? 'likely' : grade,
  };
}

/** A figure of xx镇 is somebody's, but not known whose. */
const PLACE_MASKED = 0.7;
/** 对全县17家医疗机构开展检查: whom something was done to need not be all there are. */
const TREATED = /(?:^|[^针])(?:对|向|在|由|将|把)(?:全[县区市])?[^,;。]{0,4}$/;

function withoutPlace(mention: Mention, place: PlaceNamed): Mention {
  if (place.kind !== 'unit') return mention;
  const without = (words: string): string => words.replaceAll(place.unit.name, '');
  return { ...mention, subject: without(mention.subject), lead: without(mention.lead), gap: without(mention.gap) };
}

function keyOf({ metricId, aspect, orgId, at }: LedgerBinding): string {
  return [metricId, aspect, orgId, at].join(' ');
}
