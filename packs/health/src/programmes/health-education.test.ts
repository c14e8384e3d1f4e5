import { plainDate } from '@taizhang/kernel';
import { activityOwed, checkActivity, parametersOf } from '@taizhang/records';
import { buildRecord } from '@taizhang/records/testing';
import { describe, expect, test } from 'vitest';
import { healthMetrics } from '../metrics/health-catalogue.ts';
import { healthEducation } from './health-education.ts';

const record = (kind: string, fields: Parameters<typeof buildRecord>[3]) => buildRecord('health_education', kind, '2021-05-20', fields);
const added = (kind: string, fields: Parameters<typeof buildRecord>[3]): Record<string, number> =>
  Object.fromEntries(healthEducation.flows.map(({ id, amount }): [string, number] => [id, amount(record(kind, fields))]).filter(([, amount]) => amount !== 0));

describe('healthEducation', () => {
  test.each([
    ['printed matter of a new kind with Chinese medicine', 'printed', { copies: 300, first: '1', tcm: '1' }, { he_printed_kinds: 1, he_printed_kinds_tcm: 1, he_printed_copies: 300, he_printed_copies_tcm: 300 }],
    ['the same handed out again is no new kind', 'printed', { copies: 50, first: '2', tcm: '2' }, { he_printed_copies: 50 }],
    ['a film', 'audio_visual', { plays: 4, hours: 2.5, first: '1', tcm: '2' }, { he_audio_visual_kinds: 1, he_audio_visual_plays: 4, he_audio_visual_hours: 2.5 }],
    ['a board set up is no update', 'board', { action: '1', tcm: '2' }, { he_boards_standing: 1 }],
    ['a board with new content', 'board', { action: '2', tcm: '1' }, { he_board_contents: 1, he_board_contents_tcm: 1 }],
    ['a board taken down', 'board', { action: '3', tcm: '2' }, { he_boards_standing: -1 }],
    ['a lecture', 'lecture', { attendance: 46, tcm: '1' }, { he_talks: 1, he_talks_tcm: 1, he_talk_people: 46, he_talk_people_tcm: 46 }],
    ['a consultation nobody came to', 'consultation', { attendance: 0, tcm: '2' }, { he_consultations: 1 }],
  ])('%s', (_, kind, fields, expected) => {
    expect(added(kind, fields)).toEqual(expected);
  });

  test('what institutions owe names flows that exist, and flows that are submitted name metrics that exist', () => {
    const flows = new Set(healthEducation.flows.map(({ id }) => id));
    expect(healthEducation.requirements.filter(({ flow }) => !flows.has(flow))).toEqual([]);
    expect(flows.size).toBe(healthEducation.flows.length);
    const metrics = new Set<string>(healthMetrics.map(({ id }) => id));
    expect(healthEducation.flows.filter(({ submittedAs }) => submittedAs !== undefined && !metrics.has(submittedAs))).toEqual([]);
  });

  test('a township hospital owes 12 lectures and 2 boards, a village clinic 6 and 1 (规范 1.2)', () => {
    const owed = (kind: string) => Object.fromEntries(healthEducation.requirements.filter(({ institutions }) => institutions.includes(kind)).map(({ flow, least }) => [flow, least.values.at(-1)?.value]));
    expect(owed('township-hospital')).toEqual({ he_printed_kinds: 12, he_audio_visual_kinds: 6, he_boards_standing: 2, he_board_contents: 6, he_consultations: 9, he_talks: 12 });
    expect(owed('village-clinic')).toEqual({ he_printed_kinds: 12, he_boards_standing: 1, he_board_contents: 6, he_talks: 6 });
  });

  test('the third month has ended on 31 March and not the day before: a quarter of the year is asked for then; boards count since ever', () => {
    const parameters = parametersOf(healthEducation.requirements.map(({ least }) => least));
    const records = [
      buildRecord('health_education', 'board', '2018-03-01', { action: '1', tcm: '2' }), buildRecord('health_education', 'lecture', '2020-12-31', { attendance: 30, tcm: '2' }),
      buildRecord('health_education', 'lecture', '2021-01-01', { attendance: 30, tcm: '2' }), buildRecord('health_education', 'lecture', '2021-04-01', { attendance: 30, tcm: '2' }),
    ];
    const on = (day: string) => Object.fromEntries(activityOwed(healthEducation, 'township-hospital', records, plainDate(day), parameters).map(({ requirement, byNow, done, missing }) => [requirement.flow, [byNow, done, missing]]));
    expect(on('2021-03-30')['he_talks']).toEqual([2, 1, 11]);
    expect(on('2021-03-31')['he_talks']).toEqual([3, 1, 11]);
    expect(on('2021-12-31')['he_talks']).toEqual([12, 2, 10]);
    expect(on('2021-03-30')['he_boards_standing']).toEqual([2, 1, 1]);
    expect(on('2021-03-31')['he_consultations']).toEqual([2, 0, 9]);
  });

  test.each([
    ['2021-02-28', '早于'], ['2021-03-01', undefined], ['2021-10-31', undefined], ['2021-11-01', '最后开办日'], ['2021-12-02', '晚于今天'],
  ])('a clinic open from 1 March to 31 October: a lecture of %s', (on, why) => {
    const [lecture] = healthEducation.kinds.filter(({ id }) => id === 'lecture');
    const unit = { name: '河湾村卫生室', openedOn: plainDate('2021-03-01'), closedOn: plainDate('2021-11-01') };
    const problems = lecture ? checkActivity(lecture, { on: plainDate(on), fields: { title: '控烟', attendance: 20, tcm: '2' } }, unit, plainDate('2021-12-01')) : [];
    expect(problems.map(({ field, message }) => [field, message.zh.includes(why ?? '—')])).toEqual(why === undefined ? [] : [['on', true], ...(why === '晚于今天' ? [['on', false]] : [])]);
  });
});
