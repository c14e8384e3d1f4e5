import { describe, expect, test } from 'vitest';
import type { FigureReading } from '../figure-reading.ts';
import { buildReading } from '../testing/index.ts';
import type { Phrase } from './phrase.ts';
import { completionPhrase, pacePhrase, progressPhrase, targetPhrase } from './progress-phrase.ts';

const COUNT = { value: 425, target: { value: 500, direction: 'at_least', source: '县卫发〔2021〕3号' } } as const;
const RATE = { unit: '%', decimals: 2, value: 62.2, target: { value: 60, direction: 'at_least', source: '县卫发〔2021〕3号' }, expected: 1 } as const;
const CEILING = { value: 1, target: { value: 2, direction: 'at_most', source: '县卫发〔2021〕3号' } } as const;

function text(say: (reading: FigureReading) => Phrase, overrides: Partial<FigureReading>): string {
  const phrase = say(buildReading(overrides));
  return phrase.kind === 'said' ? phrase.text : `(${phrase.reason})`;
}

describe('progressPhrase', () => {
  test.each<[string, Partial<FigureReading>, string]>([
    ['ahead of time', { ...COUNT, completion: 0.85, expected: 0.5 }, '完成年度目标任务的85.00%，快于序时进度35.00个百分点'],
    ['behind time', { ...COUNT, completion: 0.4, expected: 0.5 }, '完成年度目标任务的40.00%，慢于序时进度10.00个百分点'],
    ['exactly in time', { ...COUNT, completion: 0.5, expected: 0.5 }, '完成年度目标任务的50.00%，达到序时进度'],
    ['a year that is over has no pace', { ...COUNT, completion: 1.025, expected: 1 }, '完成年度目标任务的102.50%'],
    ['a rate above its target', RATE, '高于目标2.20个百分点'],
    ['a rate below its target', { ...RATE, value: 58 }, '低于目标2.00个百分点'],
    ['a hair below the target is not on it', { ...RATE, value: 59.999 }, '略低于目标'],
    ['a hair behind time is not in time', { ...COUNT, completion: 0.49999, expected: 0.5 }, '完成年度目标任务的50.00%，略慢于序时进度'],
    ['a rate on its target', { ...RATE, value: 60 }, '达到目标要求'],
    ['a rate that grows over the year', { ...RATE, value: 40, completion: 0.67, expected: 0.5 }, '快于序时进度17.00个百分点'],
    ['a ceiling kept', CEILING, '控制在目标值2人以内'],
    ['a ceiling reached is kept', { ...CEILING, value: 2 }, '控制在目标值2人以内'],
    ['a ceiling exceeded', { ...CEILING, value: 5 }, '超出控制目标3人'],
    ['a rate over its ceiling', { ...CEILING, unit: '‰', decimals: 2, value: 5.4 }, '超出控制目标3.40个千分点'],
    ['no target', { value: 425 }, '(no_target)'],
    ['no value', { ...COUNT, value: null, missing: 'not_reported' }, '(not_reported)'],
    ['an incomplete count is still a lower bound', { ...COUNT, missing: 'partial', completion: 0.4, expected: 0.5 }, '完成年度目标任务的40.00%，慢于序时进度10.00个百分点'],
  ])('%s', (_case, overrides, expected) => {
    expect(text(progressPhrase, overrides)).toBe(expected);
  });
});

describe('pacePhrase', () => {
  test.each<[string, Partial<FigureReading>, string]>([
    ['a missed year names the gap', { ...COUNT, completion: 0.9, expected: 1 }, '距年度目标任务差10.00个百分点'],
    ['a year more than reached', { ...COUNT, completion: 1.1, expected: 1 }, '超额完成年度目标任务'],
    ['a year missed by a hair is missed', { ...COUNT, completion: 0.99999, expected: 1 }, '距年度目标任务差不足0.01个百分点'],
    ['a year just reached', { ...COUNT, completion: 1, expected: 1 }, '完成年度目标任务'],
  ])('%s', (_case, overrides, expected) => {
    expect(text(pacePhrase, overrides)).toBe(expected);
  });
});

describe('completionPhrase', () => {
  test('a shortfall never prints as a hundred per cent', () => {
    expect(text(completionPhrase, { ...COUNT, completion: 0.99999, expected: 1 })).toBe('99.99%');
  });

  test('a ceiling has no share of completion', () => {
    expect(text(completionPhrase, { ...CEILING, completion: 0.5 })).toBe('(no_completion)');
  });
});

describe('targetPhrase', () => {
  test('a target can be told when nothing has been reported yet', () => {
    expect(text(targetPhrase, { ...RATE, value: null, missing: 'not_reported' })).toBe('60.00%');
  });
});
