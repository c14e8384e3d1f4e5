import { openingRuleSchema } from '@taizhang/contract';
import { expect, test } from 'vitest';
import { bodyOf, draftOf, newDraft } from './rule-draft.ts';

const start = newDraft({ today: '2022-01-05', countyId: '990001', procedureId: 'supervision', metric: { id: 'managed_rate', better: 'higher', name: { zh: '规范管理率', en: 'Managed' } }, org: '990001103' });

test('a kept rule that is opened and saved again is the same rule, whatever it says', () => {
  for (const more of [{}, { unitsKind: 'county' }, { unitsKind: 'below', unitKind: 'village-clinic' }, { criterionKind: 'value', value: '60.5', direction: 'above' }, { criterionKind: 'last_year', by: '10', measure: 'percent' }, { closingKind: 'number', closingValue: '55', again: '30', validUntil: '2022-12-31', isEnabled: false }] as const) {
    const made = bodyOf({ ...start, ...more }, 'zh');
    if (!('body' in made)) throw new Error(made.lack);
    expect(bodyOf(draftOf(openingRuleSchema.parse(made.body)), 'zh')).toEqual(made);
  }
});

test('the number that is missing is named, one that is not asked for is not', () => {
  expect(bodyOf({ ...start, by: '' }, 'zh')).toEqual({ lack: '“幅度”请填数字' });
  expect(bodyOf({ ...start, by: '', criterionKind: 'value', value: '1,200' }, 'zh')).toMatchObject({ body: { criterion: { value: 1200 } } });
});
