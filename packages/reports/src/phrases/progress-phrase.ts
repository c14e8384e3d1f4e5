import { roundHalfUp, truncateDecimals } from '@taizhang/kernel';
import type { FigureReading, ReadingTarget } from '../figure-reading.ts';
import { figureText, numberText, rateDifferenceUnit, SHARE_DECIMALS } from './figure-text.ts';
import { said, unsaid, type Phrase } from './phrase.ts';

/** Share of the year's target reached: 85.23%. A ceiling has no share of completion. */
export function completionPhrase(reading: FigureReading): Phrase {
  return withTarget(reading, (target, _value, facts) => {
    if (reading.completion === undefined || target.direction === 'at_most') return unsaid('no_completion');
    return said(`${numberText(percentOf(reading.completion), SHARE_DECIMALS)}%`, facts);
  });
}

/**
 * How the figure stands to plan: against time elapsed (快于序时进度3.20个百分点), a rate kept all year against its
 * target (高于目标2.20个百分点), a ceiling as kept or exceeded (控制在目标值1例以内).
 */
export function pacePhrase(reading: FigureReading): Phrase {
  return withTarget(reading, (target, value, facts) => {
    if (target.direction === 'at_most') return said(ceilingText(reading, target, value), facts);
    const rateUnit = rateDifferenceUnit(reading.unit);
    const expected = reading.expected ?? 1;
    if (rateUnit !== undefined && expected >= 1) return said(rateText(value - target.value, reading.decimals, rateUnit), facts);
    if (reading.completion === undefined) return unsaid('no_completion');
    return said(scheduleText(reading.completion, expected), facts);
  });
}

/** Completion and pace in one phrase, right for amounts, rates and ceilings alike. */
export function progressPhrase(reading: FigureReading): Phrase {
  return withTarget(reading, (target, _value, facts) => {
    const pace = pacePhrase(reading);
    const completion = completionPhrase(reading);
    if (pace.kind === 'unsaid' || completion.kind === 'unsaid') return pace;
    if (target.direction === 'at_most' || rateDifferenceUnit(reading.unit) !== undefined) return pace;
    const share = `完成年度目标任务的${completion.text}`;
    return said((reading.expected ?? 1) >= 1 ? share : `${share}，${pace.text}`, facts);
  });
}

/** The year's target with its unit: 62.00%. */
export function targetPhrase(reading: FigureReading): Phrase {
  const target = reading.target;
  if (target === undefined) return unsaid('no_target');
  return said(figureText(target.value, reading.unit, reading.decimals), { base: target.value, demo: target.demo ?? false });
}

interface Facts { readonly base: number; readonly demo: boolean }

function withTarget(reading: FigureReading, say: (target: ReadingTarget, value: number, facts: Facts) => Phrase): Phrase {
  const { target, value } = reading;
  if (reading.missing !== undefined && reading.missing !== 'partial') return unsaid(reading.missing);
  if (value === null) return unsaid(reading.missing ?? 'not_reported');
  if (target === undefined) return unsaid('no_target');
  return say(target, value, { base: target.value, demo: reading.demo || (target.demo ?? false) });
}

function rateText(gap: number, decimals: number, unit: string): string {
  const size = roundHalfUp(Math.abs(gap), decimals);
  if (size === 0) return gap < 0 ? '略低于目标' : '达到目标要求';
  return `${gap > 0 ? '高于' : '低于'}目标${numberText(size, decimals)}${unit}`;
}

function ceilingText(reading: FigureReading, target: ReadingTarget, value: number): string {
  const limit = figureText(target.value, reading.unit, reading.decimals);
  if (value <= target.value) return `控制在目标值${limit}以内`;
  const unit = rateDifferenceUnit(reading.unit);
  const excess = roundHalfUp(value - target.value, reading.decimals);
  return `超出控制目标${unit === undefined ? figureText(excess, reading.unit, reading.decimals) : numberText(excess, reading.decimals) + unit}`;
}

function scheduleText(completion: number, expected: number): string {
  // Shares are quotients: what lies beyond their precision is neither ahead nor behind.
  const gap = roundHalfUp((completion - expected) * 100, 9);
  const size = roundHalfUp(Math.abs(gap), SHARE_DECIMALS);
  if (expected >= 1) return yearEndText(gap, size);
  if (size === 0) return gap < 0 ? '略慢于序时进度' : '达到序时进度';
  return `${gap > 0 ? '快于' : '慢于'}序时进度${numberText(size, SHARE_DECIMALS)}个百分点`;
}

// A shortfall never prints as 100.00%.
function percentOf(completion: number): number {
  const percent = completion * 100;
  return completion < 1 && roundHalfUp(percent, SHARE_DECIMALS) >= 100 ? truncateDecimals(percent, SHARE_DECIMALS) : percent;
}

// When the whole year is due, there is no pace left to speak of.
function yearEndText(gap: number, size: number): string {
  if (gap >= 0) return size === 0 ? '完成年度目标任务' : '超额完成年度目标任务';
  return size === 0 ? '距年度目标任务差不足0.01个百分点' : `距年度目标任务差${numberText(size, SHARE_DECIMALS)}个百分点`;
}
