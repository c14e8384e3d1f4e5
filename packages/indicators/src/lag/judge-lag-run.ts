import type { LagCriterion } from './lag-criterion.ts';
import { judgeLag, type LagInput, type LagJudgement } from './judge-lag.ts';
import { OBSTACLES } from './lag-sentence.ts';

/** Whether a figure has been behind long enough. */
export interface LagRun extends LagJudgement {
  /** Published periods on end in which it was behind, the newest included; counted no further than asked for. */
  readonly count: number;
}

/**
 * Judges the last published periods of a figure: it is behind when it was so in each of them. A period without a figure is no published one and is
 * passed over; one in doubt proves nothing, so that the run is not judged.
 * @param inputs newest first
 */
export function judgeLagRun(criterion: LagCriterion, periods: number, inputs: readonly LagInput[]): LagRun {
  const published = inputs.filter(({ figure }) => figure.value !== undefined).slice(0, periods);
  const judged = published.map((input) => judgeLag(criterion, input));
  const [latest] = judged;
  if (latest === undefined) return { status: 'not_judged', obstacle: 'missing', isDemo: false, sentence: OBSTACLES.missing, count: 0 };
  const odd = judged.findIndex(({ status }) => status !== 'behind');
  const count = odd < 0 ? judged.length : odd;
  if (count === periods) return { ...latest, count, sentence: runSentence(latest, count) };
  const breaking = judged[odd];
  if (odd === 0) return { ...latest, count };
  if (breaking === undefined || breaking.status === 'not_judged') {
    const obstacle = breaking?.obstacle ?? 'too_few_periods';
    return { ...latest, status: 'not_judged', obstacle, count, sentence: joined(latest, OBSTACLES[obstacle]) };
  }
  return { ...latest, status: 'not_behind', count, sentence: joined(latest, { zh: `连续 ${count} 期，规则要求 ${periods} 期`, en: `for ${count} on end, the rule asks for ${periods}` }) };
}

function runSentence(latest: LagJudgement, count: number): LagJudgement['sentence'] {
  return count === 1 ? latest.sentence : joined(latest, { zh: `连续 ${count} 期`, en: `for ${count} periods on end` });
}

function joined({ sentence }: LagJudgement, more: LagJudgement['sentence']): LagJudgement['sentence'] {
  return { zh: `${sentence.zh}；${more.zh}`, en: `${sentence.en}; ${more.en}` };
}
