import { plainDate } from '@taizhang/kernel';
import { defineProgramme } from '@taizhang/records';
import { assessChild, childhoodVisits } from './children-assessment.ts';
import { childForms } from './children-forms.ts';
import { judgeChild } from './children-judgement.ts';
import { childCounts, childFlows, childMeasures } from './children-measures.ts';
import { childSentences } from './children-sentences.ts';
import { parameter } from './measure-parts.ts';
import { norm } from './norm-source.ts';

/** Day the third edition was issued. */
const START = plainDate('2017-02-28');
const RATIO = '3岁以下儿童系统管理率：农村 3:2:1，城市 4:2:1 (from memory)';

/** Children from birth to the day before the seventh birthday (0～6岁儿童健康管理). */
export const children = defineProgramme({
  id: 'child',
  name: { zh: '0～6岁儿童健康管理', en: 'Child health care, 0 to 6 years' },
  shortName: { zh: '儿童', en: 'Children' },
  source: norm('0～6岁儿童健康管理服务规范', 'web'),
  reads: [],
  kinds: childForms,
  counts: childCounts,
  measures: childMeasures,
  flows: childFlows,
  parameters: [
    parameter('child_checks_year_1', ['未满 1 岁检查次数', 'Checks in the first year'], '次', START, 3, RATIO),
    parameter('child_checks_year_2', ['1 岁检查次数', 'Checks in the second year'], '次', START, 2, RATIO),
    parameter('child_checks_year_3', ['2 岁检查次数', 'Checks in the third year'], '次', START, 1, RATIO),
  ],
  sentences: childSentences,
  assess: assessChild,
  judge: judgeChild,
  yearSteps: childhoodVisits,
});
