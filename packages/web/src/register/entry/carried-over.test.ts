import { expect, test } from 'vitest';
import { carriedOver } from './carried-over.ts';

const draft = (answers: Readonly<Record<string, string>>, confirmed: readonly string[] = [], on = '2022-01-04') => ({ on, answers, confirmed });

test('what the author typed stays, what was never touched follows the newer version, and an unusual value is asked about again where it is new', () => {
  const before = draft({ sbp: '134', dbp: '76', pulse: '77' }, ['sbp', 'dbp', 'pulse']);
  const own = draft({ sbp: '225', dbp: '76', note: '家中' }, ['dbp']);
  const now = draft({ sbp: '136', dbp: '66', pulse: '77', weight: '60' }, ['sbp', 'dbp', 'pulse', 'weight'], '2022-01-03');
  expect(carriedOver(own, before, now)).toEqual(draft({ sbp: '225', dbp: '66', note: '家中', weight: '60' }, ['dbp', 'weight'], '2022-01-03'));
});
