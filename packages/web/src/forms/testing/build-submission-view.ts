import type { SubmissionView } from '@taizhang/contract';

type Item = SubmissionView['items'][number];

/** A monthly form of three typed cells, one offered from the ledger and one computed, ready to be filled in. */
export function buildSubmissionView(change: Partial<SubmissionView> = {}, items: Readonly<Record<string, Partial<Item>>> = {}): SubmissionView {
  const name = (zh: string): { zh: string; en: string } => ({ zh, en: zh });
  const item = (key: string, part: Partial<Item> = {}): Item => ({
    key, metricId: key, group: name('健康教育'), label: name(key), unit: '人', entry: 'typed', compute: null, required: true, integer: true, decimals: 0,
    value: null, previous: null, yearToDate: null, returnedReason: null, returnedValue: null, ledgerValue: null, min: null, max: null, note: null, ...part, ...items[key],
  });
  return {
    form: { id: 'phs', code: '青卫统03表', name: name('公卫月报'), frequency: 'month', ownerSection: name('基层卫生股'), ownerSectionId: '990001-B-phc', basis: '统计法', expiresOn: '2022-12-31', itemCount: 5, prefilledCount: 1, institutions: 13, cellsPerYear: 624 },
    orgId: '990001109W01', orgName: name('云岭镇卫生院'), period: '2021-06', dueOn: '2021-07-07', status: 'draft', filing: 'due', version: 3,
    items: [
      item('managed', { entry: 'prefilled', value: 201, previous: 200, yearToDate: 201 }),
      item('lectures', { value: 2, previous: 1, yearToDate: 8 }),
      item('attended', { value: 460, previous: 46, yearToDate: 712 }),
      item('visits'),
      item('rate', { entry: 'computed', compute: 'attended / lectures', unit: '人', integer: false, decimals: 1, required: false, value: 230, yearToDate: 89 }),
    ],
    problems: [], timeline: [],
    checks: [{ when: 'prev(attended) >= 10 && attended > 3 * prev(attended)', severity: 'soft', sentence: name('超过上期的 3 倍'), keys: ['attended'] }],
    may: { save: true, submit: true, return: false, approve: false, reopen: false, urge: false },
    ...change,
  };
}
