import type { PlainDate } from '@taizhang/kernel';
import type { FigureAspect, MissingReason } from '../bound-figure.ts';
import type { FigureReading } from '../figure-reading.ts';
import { comparisonPhrase } from './comparison-phrase.ts';
import type { Phrase } from './phrase.ts';
import { completionPhrase, pacePhrase, progressPhrase, targetPhrase } from './progress-phrase.ts';
import { rankPhrase } from './rank-phrase.ts';
import { numberPhrase, partPhrase, valuePhrase, wanPhrase } from './value-phrase.ts';

/** What is to be printed for one aspect of a figure. */
export function aspectPhrase(aspect: FigureAspect, reading: FigureReading, asOf: PlainDate): Phrase {
  switch (aspect) {
    case 'value': return valuePhrase(reading);
    case 'number':
    case 'condition': return numberPhrase(reading);
    case 'wan': return wanPhrase(reading);
    case 'numerator':
    case 'denominator': return partPhrase(reading, aspect);
    case 'yoy':
    case 'change':
    case 'pop':
    case 'pop_change': return comparisonPhrase(aspect, reading, asOf);
    case 'target': return targetPhrase(reading);
    case 'completion': return completionPhrase(reading);
    case 'pace': return pacePhrase(reading);
    case 'progress': return progressPhrase(reading);
    case 'rank': return rankPhrase(reading);
  }
}

/** The visible mark of what the ledger does not have: ［未取到：活产数（上年同期数）］. */
export function missingMarker(name: string, aspect: FigureAspect, reason: MissingReason): string {
  const what = MISSING_PARTS[reason] ?? ASPECT_PARTS[aspect];
  return `［未取到：${name}${what === undefined ? '' : `（${what}）`}］`;
}

const MISSING_PARTS: Partial<Record<MissingReason, string>> = {
  no_last_year: '上年同期数', no_previous: '上期数', no_target: '目标值', no_completion: '完成率', no_parts: '分子分母', no_rank: '位次',
};

const ASPECT_PARTS: Partial<Record<FigureAspect, string>> = {
  yoy: '同比', change: '同比', pop: '环比', pop_change: '环比', completion: '完成率', pace: '进度', progress: '进度', rank: '位次',
};
