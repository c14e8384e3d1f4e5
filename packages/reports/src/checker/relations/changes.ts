import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { judge, relation, written, type Claim } from './finding.ts';
import type { Passage } from './passage.ts';
import { isNamedPast, isPast } from './past-levels.ts';
import { divide, precisionOf, type Approximate } from './rounding.ts';

/** Checks changes (同比增长8%, 增加24间, 提高2个百分点) against the two values they lie between. */
export function checkChanges(passage: Passage): readonly CheckedRelation[] {
  return passage.sentences.flatMap((sentence) => sentence.flatMap((mention, at) => (isChange(mention) ? checkChange(sentence, at, mention) : [...checkDirection(sentence, at)])));
}

const YEAR = /(20\d\d)年[^,;。]{0,16}$/;

function isChange(mention: Mention): boolean {
  return mention.compare !== null && mention.value !== null && mention.value2 === null && ['change_pct', 'change_pp', 'count', 'money'].includes(mention.kind);
}

function checkChange(sentence: readonly Mention[], at: number, change: Mention): readonly CheckedRelation[] {
  const before = sentence.slice(Math.max(0, at - 4), at);
  const levels = before.filter((mention) => mention.compare === null && mention.value !== null && mention.shape === 'plain');
  const past = earlierYear(levels) ?? levels.findLast((mention) => isPast(mention)) ?? baseAfter(sentence[at + 1]);
  const presents = past === undefined ? [] : presentLevels(levels, past);
  if (past !== undefined && presents.length > 0) {
    if (presents.some((present) => isStale(past, present, before))) return [];
    const farther = presentLevels(sentence.slice(Math.max(0, at - FAR), Math.max(0, at - 4)), past);
    const findings = [...presents, ...farther].map((present) => fromBothValues(past, present, change));
    return findings.find(([finding]) => finding?.verdict === 'holds') ?? findings[0] ?? [];
  }
  const step = before.at(-1);
  const level = before.at(-2);
  if (change.kind !== 'change_pct' || step === undefined || level === undefined || !isChange(step) || !sameMeasure(step, level) || step.compare?.direction !== change.compare?.direction || level.compare !== null) return [];
  if (step.kind === 'change_pct' || step.kind === 'change_pp' || (step.compare?.base ?? '') !== (change.compare?.base ?? '') && change.compare?.base !== '') return [];
  return fromStep(level, step, change);
}

/** How far back a present value is still believed if it fits. */
const FAR = 8;

function presentLevels(mentions: readonly Mention[], past: Mention): readonly Mention[] {
  return mentions.filter((mention) => mention !== past && mention.compare === null && mention.value !== null && mention.shape === 'plain' && sameMeasure(mention, past) && !isNamedPast(mention)).reverse();
}

/** "较2024年的36家增加7家，B类126家，减少4家": a change has used the base before the new level is named. */
function isStale(past: Mention, present: Mention, before: readonly Mention[]): boolean {
  const [from, to] = [before.indexOf(past), before.indexOf(present)];
  return from !== -1 && from < to && before.slice(from, to).some((mention) => mention.compare !== null);
}

const BASE_AFTER = /^[,(](?:而)?(?:去年|上年|上一年|前年)(?:同期)?(?:仅?为|是|:|实现|完成)?$/;

/** "同比增长10%，上年同期为3亿元": the base follows the change. */
function baseAfter(next: Mention | undefined): Mention | undefined {
  return next !== undefined && next.compare === null && next.value !== null && BASE_AFTER.test(next.gap) ? next : undefined;
}

/** Of two levels named by their years the earlier is the base. */
function earlierYear(levels: readonly Mention[]): Mention | undefined {
  const dated = levels.flatMap((mention) => {
    const year = YEAR.exec(mention.lead)?.[1];
    return year === undefined ? [] : [{ mention, year }];
  }).slice(-2);
  const [first, second] = dated;
  if (first === undefined || second === undefined || first.year === second.year) return undefined;
  return first.year < second.year ? first.mention : second.mention;
}

function sameMeasure(left: Mention, right: Mention): boolean {
  return left.unit === right.unit && (left.kind === right.kind || left.kind === 'count' || left.kind === 'percent' || left.kind === 'target_share');
}

function fromBothValues(past: Mention, present: Mention, change: Mention): readonly CheckedRelation[] {
  const findings = judgedFromBoth(past, present, change);
  // 压缩至45天以内: a limit bears a change out, it cannot refute it.
  return past.isEstimate || present.isEstimate ? findings.filter(({ verdict }) => verdict === 'holds') : findings;
}

function judgedFromBoth(past: Mention, present: Mention, change: Mention): readonly CheckedRelation[] {
  if (change.isPlan || !sharesBase(past, change) || !isChangeOf(change, present)) return [];
  const before = precisionOf(past);
  const after = precisionOf(present);
  if (before === undefined || after === undefined || before.value === 0) return [];
  const rose = after.value > before.value;
  const sign = rose ? 1 : -1;
  const direction = change.compare?.direction;
  if (after.value !== before.value && direction !== undefined && direction !== 'level' && (direction === 'up') !== rose && change.value !== null && change.value >= 0) return [againstSign(past, present, change)];
  const difference: Approximate = {
    value: (after.value - before.value) * sign,
    low: rose ? after.low - before.high : before.low - after.high,
    high: rose ? after.high - before.low : before.high - after.low,
  };
  const text = `${written(present)} − ${written(past)}`;
  const base: Omit<Claim, 'computed' | 'sum'> = { type: 'yoy', inputs: [present, past], result: change, isCertain: true };
  if (change.kind === 'change_pct') {
    const relative = divide(difference, before, 100);
    if (relative === undefined) return [];
    const claim = { ...base, computed: relative, sum: `(${text}) ÷ ${written(past)}` };
    const finding = judge(claim);
    if (past.unit === '%' && judge({ ...base, computed: difference, sum: text }).verdict === 'holds') return [pointsWrittenAsPercent(past, present, change, relative.value, finding.verdict === 'holds')];
    return isComparable(change, relative.value) ? [finding] : [];
  }
  if (change.kind === 'change_pp' || change.unit === past.unit) {
    if (change.kind === 'change_pp' && past.unit !== '%' && past.unit !== '‰') return [];
    const scaled = change.kind === 'change_pp' ? difference : scale(difference, change.scale);
    return isComparable(change, scaled.value) ? [judge({ ...base, computed: scaled, sum: text })] : [];
  }
  return [];
}

/** Averages over years compound; a change against a standard is not one against last year. */
const LEVEL_BASE = /标准|目标|平均|指标|全[国省市县区州]|计划|序时|省定|任务/;
const LEVEL_STATED = /(?:标准|目标|平均水平|平均值|指标|计划|任务|全[国省市县区州]平均)(?:为|是|的|值)*$/;

function sharesBase(past: Mention, change: Mention): boolean {
  if (/(?:年均|月均|平均|复合)[^,;。]{0,6}$/.test(change.lead)) return false;
  const base = change.compare?.base ?? '';
  return LEVEL_BASE.test(base) ? past.lead.includes(base.slice(0, 2)) : !LEVEL_STATED.test(past.lead);
}

function isChangeOf(change: Mention, level: Mention): boolean {
  return change.kind === 'change_pct' || change.kind === 'change_pp' || change.unit === level.unit;
}

/** A change ten times off is more likely measured against something else. */
function isComparable(change: Mention, computed: number): boolean {
  const stated = Math.abs(change.value ?? 0);
  return Math.abs(computed - stated) <= Math.max(30, stated * 2);
}

function scale(value: Approximate, by: number): Approximate {
  return { value: value.value / by, low: value.low / by, high: value.high / by };
}

/** "812间，较去年底增加24间，增长3.05%": the base is the value less its change. */
function fromStep(level: Mention, step: Mention, change: Mention): readonly CheckedRelation[] {
  const after = precisionOf(level);
  const moved = precisionOf(step);
  if (after === undefined || moved === undefined || level.isEstimate || step.isEstimate) return [];
  const sign = step.compare?.direction === 'down' ? 1 : -1;
  const before: Approximate = {
    value: after.value + sign * moved.value,
    low: after.low + (sign > 0 ? moved.low : -moved.high),
    high: after.high + (sign > 0 ? moved.high : -moved.low),
  };
  const computed = divide(moved, before, 100);
  if (computed === undefined || !isComparable(change, computed.value)) return [];
  const text = `${written(step)} ÷ (${written(level)} ${sign > 0 ? '+' : '−'} ${written(step)})`;
  return [judge({ type: 'yoy', inputs: [level, step], result: change, computed, sum: text, isCertain: true })];
}

function againstSign(past: Mention, present: Mention, change: Mention): CheckedRelation {
  const rose = (amountOf(present) ?? 0) > (amountOf(past) ?? 0);
  return relation('yoy', [present, past, change], null, 'wrong', 'none', {
    zh: `由${written(past)}到${written(present)}是${rose ? '上升' : '下降'}，文中写${rose ? '下降' : '上升'}`,
    en: `From ${written(past)} to ${written(present)} is a ${rose ? 'rise' : 'fall'}, but the text says the opposite`,
  });
}

function pointsWrittenAsPercent(past: Mention, present: Mention, change: Mention, relative: number, mayBeRelative: boolean): CheckedRelation {
  const percent = Math.round(relative * 100) / 100;
  return relation('yoy', [present, past, change], percent, mayBeRelative ? 'confirm' : 'wrong', 'none', {
    zh: `${written(past)}到${written(present)}相差${change.value}个百分点，不是${change.value}%（按比例为${percent}%）`,
    en: `${written(past)} to ${written(present)} differ by ${change.value} percentage points, not ${change.value}%`,
  });
}

const MOVES_TO = /^[^,;。\d]{0,10}?(?:(增长|增加|上升|提高|提升|扩大|增)|(下降|减少|降低|缩短|压缩|压减|减|降))(?:到|至|为)[^,;。\d]{0,6}$/;

/** "由75%下降到92%": the word and the two levels disagree. */
function* checkDirection(sentence: readonly Mention[], at: number): Generator<CheckedRelation> {
  const present = sentence[at];
  const past = sentence[at - 1];
  if (present === undefined || past === undefined || present.value === null || past.value === null || present.unit !== past.unit || present.value2 !== null) return;
  const moves = MOVES_TO.exec(present.gap);
  if (moves === null || !isPast(past)) return;
  const [from, to] = [amountOf(past) ?? 0, amountOf(present) ?? 0];
  const claimsRise = moves[1] !== undefined;
  if (from === to || (to > from) === claimsRise) return;
  yield relation('yoy', [past, present], null, 'wrong', 'none', {
    zh: `由${written(past)}到${written(present)}是${to > from ? '上升' : '下降'}，与“${moves[1] ?? moves[2] ?? ''}”不符`,
    en: `From ${written(past)} to ${written(present)} is a ${to > from ? 'rise' : 'fall'}; the verb says otherwise`,
  });
}
