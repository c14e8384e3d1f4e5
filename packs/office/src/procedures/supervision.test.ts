import { plainDate, workingCalendar } from '@taizhang/kernel';
import { holidays2021To2024 } from '@taizhang/kernel/testing';
import { act, availableActions, clocksOf, escalationsDue, lightOf, newItem, relationsOf, replayItem, type ActOutcome, type ActRequest, type ItemRecord, type WorkItem } from '@taizhang/workflow';
import { describe, expect, test } from 'vitest';
import { supervision } from './supervision.ts';

const calendar = workingCalendar(holidays2021To2024);
const people = { section: 'bureau-section', director: 'bureau', clinic: 'clinic', county: 'county-hospital', checker: 'bureau-office' } as const;
const opening = {
  id: 'db-1', procedureId: 'supervision', title: '高血压规范管理率滞后',
  parties: { initiator: [{ orgId: people.section }], leader: [{ orgId: people.director }], lead: [{ orgId: people.clinic }], assisting: [{ orgId: people.county }], reviewer: [{ orgId: people.checker }] },
  binding: { expression: 'htn.managed_rate', label: { zh: '高血压规范管理率', en: 'hypertension management rate' }, unit: '%', decimals: 1, direction: 'at_least', threshold: 62, window: { from: plainDate('2021-09-01') } },
} as const;
const evidence = [{ id: 'photo', name: '随访记录', digest: 'sm3:1' }];

const take = (item: WorkItem, who: keyof typeof people, at: string, action: string, rest: Partial<ActRequest> = {}, rate?: number): ActOutcome => {
  const actor = { accountId: who, name: who, orgId: people[who] };
  const measurement = { value: rate, on: plainDate(at.slice(0, 10)) };
  return act(supervision, item, { action, baseVersion: item.version, ...rest }, { now: at, actor, relations: relationsOf(item, actor), calendar, measurement });
};
const story = (...steps: readonly (readonly [who: keyof typeof people, day: string, action: string, rest?: Partial<ActRequest>, rate?: number])[]) => {
  let item = newItem(opening);
  const records: ItemRecord[] = [];
  for (const [who, day, action, rest, rate] of steps) {
    const outcome = take(item, who, `${day}T10:00:00+08:00`, action, rest, rate);
    if (outcome.kind === 'refused') throw outcome.error;
    item = outcome.item;
    records.push(outcome.record);
  }
  return { item, records };
};
const handOut = ['section', '2021-09-06', 'hand_out', { fields: { matter: '提高规范管理率', source: 'indicator', due_on: '2021-09-30' } }] as const;
const sign = ['clinic', '2021-09-07', 'sign'] as const;
const reply = ['county', '2021-09-10', 'reply', { fields: { reply: '已派员指导' } }] as const;
const submit = ['clinic', '2021-09-28', 'submit', { fields: { outcome: '已补随访' }, evidence }, 62.4] as const;
const refusalOf = (outcome: ActOutcome) => (outcome.kind === 'refused' ? `${outcome.error.code} ${outcome.error.userMessage.zh}` : 'done');

describe('a supervised item bound to a figure', () => {
  test('is not closed while the figure is short, and says by how much; later it is, and is looked at 90 days on', () => {
    const { item } = story(handOut, sign, reply);
    const early = take(item, 'clinic', '2021-09-20T10:00:00+08:00', 'submit', { fields: { outcome: '已补随访' }, evidence }, 59.7);
    expect(refusalOf(early)).toBe('wrong_state 不能申请办结：高血压规范管理率 59.7%，须不低于 62.0%，还差 2.3 个百分点');

    const { item: accepted, records } = story(handOut, sign, reply, submit, ['checker', '2021-09-29', 'accept', {}, 62.4]);
    expect(accepted).toMatchObject({ state: 'watching', late: [] });
    expect(records.at(-1)?.evaluation).toMatchObject({ value: 62.4, isReached: true });
    expect(clocksOf(supervision, accepted, calendar)).toMatchObject({ handling: { state: 'stopped', isStoppedLate: false }, recurrence: { due: '2021-12-28' } });
    expect(replayItem(opening, records)).toEqual(accepted);
  });

  test('reopens when the figure has fallen back; what was late in the first round stays marked', () => {
    const { item } = story(handOut, sign, reply, submit, ['checker', '2021-10-08', 'accept', {}, 62.4], ['checker', '2022-01-07', 'reopen', { opinion: '反弹', fields: { due_on: '2022-02-25' } }]);
    expect(item).toMatchObject({ state: 'handling', late: ['handling', 'recurrence'] });
    expect(clocksOf(supervision, item, calendar)['handling']).toMatchObject({ state: 'running', due: '2022-02-25' });
  });

  test('a figure from before the item does not count, nor one nobody has reported', () => {
    const { item } = story(handOut, sign, reply);
    const request = { fields: { outcome: '已补随访' }, evidence };
    expect(refusalOf(take(item, 'clinic', '2021-09-20T10:00:00+08:00', 'submit', request))).toContain('尚无数据');
    const actor = { accountId: 'clinic', name: '', orgId: people.clinic };
    const stale = act(supervision, item, { action: 'submit', baseVersion: item.version, ...request }, { now: '2021-09-20T10:00:00+08:00', actor, relations: ['lead'], calendar, measurement: { value: 70, on: plainDate('2021-08-31') } });
    expect(refusalOf(stale)).toContain('不在核验期');
  });

  test.each<[string, () => ActOutcome, RegExp]>([
    ['acting twice', () => take(story(handOut, sign).item, 'clinic', '2021-09-08T10:00:00+08:00', 'sign'), /^wrong_state 事项“办理中”，不能签收/u],
    ['a stale page', () => take(story(handOut, sign).item, 'clinic', '2021-09-08T10:00:00+08:00', 'report', { baseVersion: 1 }), /^stale/u],
    ['somebody else’s action', () => take(story(handOut).item, 'county', '2021-09-07T10:00:00+08:00', 'sign'), /^forbidden 只有牵头单位可以签收/u],
    ['back-dating', () => take(story(handOut).item, 'clinic', '2021-09-10T10:00:00+08:00', 'sign', { at: '2021-09-06' }), /^invalid_input 签收以当日为准，不能倒签/u],
    ['a day that has not come', () => take(story(handOut).item, 'clinic', '2021-09-07T10:00:00+08:00', 'sign', { at: '2021-09-08' }), /尚未到来/u],
    ['a missing field', () => take(newItem(opening), 'section', '2021-09-06T10:00:00+08:00', 'hand_out', { fields: { matter: '事项' } }), /须填写“来源”/u],
    ['an unknown answer', () => take(newItem(opening), 'section', '2021-09-06T10:00:00+08:00', 'hand_out', { fields: { matter: '事项', source: 'rumour' } }), /没有这一选项/u],
    ['a field of another action', () => take(story(handOut).item, 'clinic', '2021-09-07T10:00:00+08:00', 'sign', { fields: { matter: '改写' } }), /不能填写“督办事项”/u],
    ['closing without evidence', () => take(story(handOut, sign, reply).item, 'clinic', '2021-09-20T10:00:00+08:00', 'submit', { fields: { outcome: '好' } }, 70), /须有佐证材料 1 份，还差 1 份/u],
    ['closing before an assisting unit has replied', () => take(story(handOut, sign).item, 'clinic', '2021-09-20T10:00:00+08:00', 'submit', { fields: { outcome: '好' }, evidence }, 70), /还有 1 个配合单位未回复/u],
    ['a return without an opinion', () => take(story(handOut, sign, reply, submit).item, 'checker', '2021-09-29T10:00:00+08:00', 'return'), /须写明意见/u],
    ['an extension after the last day', () => take(story(handOut, sign, ['clinic', '2021-10-08', 'ask_extension', { fields: { extension_reason: '疫情' } }]).item, 'director', '2021-10-08T11:00:00+08:00', 'extend', { opinion: '同意' }), /已于 2021-09-30 到期，延期须在到期前/u],
    ['a handing over the action does not know', () => take(story(handOut).item, 'clinic', '2021-09-07T10:00:00+08:00', 'sign', { parties: { lead: [{ orgId: people.county }] } }), /不能变更牵头单位/u],
    ['a year without a holiday table', () => take(newItem(opening), 'section', '2030-01-07T10:00:00+08:00', 'hand_out', { fields: { matter: '事项', source: 'other' } }), /没有 2030 年的节假日安排/u],
  ])('refuses %s', (_name, attempt, message) => {
    expect(refusalOf(attempt())).toMatch(message);
  });

  test('an extension on the last day is in time, and everybody sees only their own buttons', () => {
    const { item } = story(handOut, sign, ['clinic', '2021-09-29', 'ask_extension', { fields: { extension_reason: '疫情', extension_days: 5 } }], ['director', '2021-09-30', 'extend', { opinion: '同意' }]);
    expect(clocksOf(supervision, item, calendar)['handling']?.due).toBe('2021-10-13');
    expect(availableActions(supervision, item, ['assisting']).map(({ id }) => id)).toEqual(['reply']);
  });

  test('assisting units may reply in any order: only the order of the records differs', () => {
    const other = ['section', '2021-09-09', 'hand_over', { opinion: '增加', parties: { assisting: [{ orgId: people.county }, { orgId: people.director }] } }] as const;
    const second = ['director', '2021-09-10', 'reply', { fields: { reply: '已派员指导' } }] as const;
    const [one, two] = [story(handOut, sign, other, reply, second).item, story(handOut, sign, other, second, reply).item];
    expect({ ...two, marks: [...two.marks].toSorted((a, b) => a.orgId.localeCompare(b.orgId)) }).toEqual({ ...one, marks: [...one.marks].toSorted((a, b) => a.orgId.localeCompare(b.orgId)) });
  });
});

describe('the ladder of a supervised item', () => {
  const { item } = story(handOut, sign);
  const told = (now: string) => escalationsDue(supervision, item, now, calendar).map(({ reminder, isSuperseded }) => `${reminder.id}${isSuperseded ? ' (passed)' : ''}`);

  test('tells three days before, on the day, after it and a week after; nothing earlier', () => {
    expect(told('2021-09-26T23:00:00+08:00')).toEqual([]);
    expect(told('2021-09-27T00:00:00+08:00')).toEqual(['handling-soon']);
    expect(told('2021-10-07T08:00:00+08:00')).toEqual(['handling-soon (passed)', 'handling-today (passed)', 'handling-overdue (passed)', 'handling-long-overdue']);
  });

  test('a sweep after three days without a server has the same keys as daily ones, so that nothing is told twice or lost', () => {
    const keys = (day: string) => escalationsDue(supervision, item, `2021-${day}T08:00:00+08:00`, calendar).map(({ key }) => key);
    const daily = new Set(['09-27', '09-28', '09-29', '09-30', '10-01'].flatMap(keys));
    expect(new Set([...keys('09-27'), ...keys('10-01')])).toEqual(daily);
    expect(daily.size).toBe(3);
  });

  test('a later last day is told of anew', () => {
    const extended = story(handOut, sign, ['clinic', '2021-09-29', 'ask_extension', { fields: { extension_reason: '疫情' } }], ['director', '2021-09-30', 'extend', { opinion: '同意' }]).item;
    const [before] = escalationsDue(supervision, item, '2021-09-27T08:00:00+08:00', calendar);
    const [after] = escalationsDue(supervision, extended, '2021-10-29T08:00:00+08:00', calendar);
    expect(after?.reminder).toEqual(before?.reminder);
    expect(after?.key).not.toBe(before?.key);
  });

  test('the light goes from green over blue and yellow to red, and a closed item lights none', () => {
    const light = (now: string, of = item) => lightOf(supervision.lights, clocksOf(supervision, of, calendar), now).light;
    expect(['2021-09-20', '2021-09-23', '2021-09-28', '2021-10-01'].map((day) => light(`${day}T08:00:00+08:00`))).toEqual(['green', 'blue', 'yellow', 'red']);
    expect(light('2021-10-01T08:00:00+08:00', story(handOut, sign, ['section', '2021-09-30', 'withdraw', { opinion: '并入他项' }]).item)).toBe('green');
  });
});
