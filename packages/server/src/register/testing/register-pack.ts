import { registerMetrics } from '@taizhang/indicators';
import { addDays, addMonths } from '@taizhang/kernel';
import { dayOfAge, firstAfter, nextYearStart, numberIn, reportingYearOf, type Programme } from '@taizhang/records';
import { testPack } from '../../ledger/testing/test-pack.ts';
import type { Pack } from '../../pack.ts';

const source = { text: '试验', clause: '试验', verified: 'practice' } as const;
const name = { zh: '血压', en: 'Pressure' };

/**
 * Patients from 35 who had a visit this year count as seen, those whose last pressure was under 140 as well; one is due three
 * months after the last. A second count goes by the maternal year.
 */
export const pressureProgramme: Programme = {
  id: 'pressure', name, shortName: name, source, reads: [], parameters: [],
  kinds: [{ id: 'visit', name: { zh: '随访', en: 'Visit' }, source, oncePerDay: true, fields: [{ type: 'number', key: 'sbp', label: { zh: '收缩压', en: 'Systolic' }, unit: 'mmHg', decimals: 0, min: 50, max: 300, usual: [80, 220], required: true }] }],
  counts: [
    { id: 'p_all', name: { zh: '居民', en: 'Residents' }, sentence: name, year: 'calendar', source },
    { id: 'p_seen', name: { zh: '随访过的', en: 'Seen' }, sentence: name, year: 'calendar', source },
    { id: 'p_maternal', name: { zh: '年报期内随访', en: 'Seen in the maternal year' }, sentence: name, year: 'maternal', source },
  ],
  measures: [{ id: 'p_rate', name: { zh: '随访率', en: 'Seen rate' }, sentence: name, numerator: 'p_seen', denominator: 'p_all', better: 'higher', source }],
  flows: [{ id: 'p_visits', name: { zh: '随访人次', en: 'Visits' }, sentence: name, unit: 'times', source, amount: () => 1 }],
  sentences: { next: { zh: '下次随访', en: 'Next visit' }, unseen: { zh: '本年未随访', en: 'Not seen this year' }, high: { zh: '血压高', en: 'High' } },
  assess: (view) => {
    if (!view.isResident || view.orgId === undefined) return { counts: null, validUntil: null };
    if (view.age < 35) return { counts: null, validUntil: dayOfAge(view.bornOn, 35) };
    const last = view.records('pressure').at(-1);
    const isSeen = last !== undefined && last.on >= reportingYearOf(view.asOf, 'calendar').from;
    const isSeenMaternal = last !== undefined && last.on >= reportingYearOf(view.asOf, 'maternal').from;
    return {
      orgId: view.orgId, counts: ['p_all', ...(isSeen ? ['p_seen'] : []), ...(isSeenMaternal ? ['p_maternal'] : [])],
      dues: last === undefined ? [] : [{ kind: 'visit', what: ['next'], from: addDays(last.on, 60), by: addMonths(last.on, 3) }],
      missing: isSeen ? [] : [{ measure: 'p_rate', why: ['unseen'] }], doubts: [],
      validUntil: firstAfter(view.asOf, [nextYearStart(view.asOf, 'calendar'), nextYearStart(view.asOf, 'maternal')]),
    };
  },
  judge: (record) => ({ level: (numberIn(record, 'sbp') ?? 0) < 140 ? 'good' : 'attention', title: ['high'], because: [], fills: {} }),
};

/** The test pack with one service programme. */
export const registerPack: Pack = {
  ...testPack,
  id: 'register-test',
  programmes: [pressureProgramme],
  metrics: [...testPack.metrics, ...registerMetrics(pressureProgramme, 'care', ['village-clinic'])],
};
