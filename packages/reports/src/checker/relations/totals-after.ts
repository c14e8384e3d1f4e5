import { sumExact } from '@taizhang/kernel';
import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { closingSum, equation, halfWidth } from './closing-sum.ts';
import { relation, written } from './finding.ts';
import { isAlike, isAmount } from './share-words.ts';

/** 共 by itself, not the 共 of 公共 and 共建. */
const ALL = '(?<![公中])共(?![建享同产青党治管])';
const TOTAL = new RegExp(`(?:^|[,、;()])[^,;、]{0,8}(?:合计|共计|总计|总共|一共|累计|${ALL})[^,;、\\d]{0,10}$`);
/** Nothing but the word stands between the parts and their total. */
const BARE_TOTAL = /^\)?[,、](?:共计?|合计|总计|一共|总共)$/;
const NO_PART = new RegExp(`${ALL}|合计|总计|累计|其中`);

/** "甲3人、乙4人，共7人": checks a total against the parts before it. */
export function checkTotalAt(paragraph: readonly Mention[], at: number): CheckedRelation | undefined {
  const total = paragraph[at];
  if (total === undefined || !isAmount(total) || !TOTAL.test(total.gap)) return undefined;
  const parts: Mention[] = [];
  const whole = amountOf(total) ?? 0;
  let running = 0;
  let slack = halfWidth(total);
  for (let back = at - 1; back >= Math.max(0, at - 20); back -= 1) {
    const candidate = paragraph[back];
    if (candidate === undefined || candidate.sentence !== total.sentence) break;
    if (candidate.value === null) return undefined;
    if (!isAmount(candidate) || !isAlike(candidate, total)) continue;
    parts.unshift(candidate);
    running += amountOf(candidate) ?? 0;
    slack += halfWidth(candidate);
    if (parts.length < 2 || Math.abs(running - whole) > slack + Math.abs(whole) * 1e-9) continue;
    const holding = closingSum(total, parts);
    if (holding !== undefined && holding.spans.length === parts.length + 1) return holding;
  }
  const isNamed = /(?:[二两三四五六七八九]项|[二两三四五六七八九]类|以上|各项)?(?:合计|总计|共计)/.test(total.gap) && parts.length >= 2 && parts.every((part) => !NO_PART.test(part.gap) && !/[每均]/.test(part.lead));
  return isNamed ? mismatch(total, parts, 0.6) : mismatch(total, listBefore(paragraph, at), 0.7);
}

/** The parts of one list right before a bare 共: like amounts one after another, parted by 、. */
function listBefore(paragraph: readonly Mention[], at: number): readonly Mention[] {
  const total = paragraph[at];
  if (total === undefined || !BARE_TOTAL.test(total.gap)) return [];
  const parts: Mention[] = [];
  for (let back = at - 1; back >= Math.max(0, at - 20); back -= 1) {
    const candidate = paragraph[back];
    if (candidate === undefined || candidate.sentence !== total.sentence || !isAmount(candidate) || !isAlike(candidate, total)) return [];
    parts.unshift(candidate);
    if (!/^\)?、/.test(candidate.gap)) return parts;
  }
  return [];
}

function mismatch(total: Mention, parts: readonly Mention[], least: number): CheckedRelation | undefined {
  const whole = amountOf(total) ?? 0;
  const sum = sumExact(parts.map((part) => amountOf(part) ?? 0));
  if (parts.length < 2 || total.isEstimate || parts.some((part) => part.isEstimate) || sum < whole * least || sum > whole / least) return undefined;
  const text = equation(parts, total, false);
  return relation('sum', [...parts, total], Math.round((sum / total.scale) * 1e6) / 1e6, 'wrong', 'none', { zh: `${text}，文中合计写${written(total)}`, en: `${text}, but the text says ${written(total)}` });
}
