import { plainDate } from '@taizhang/kernel';
import { defineProgramme } from '@taizhang/records';
import { parameter } from './measure-parts.ts';
import { assessPregnancy, pregnancySteps } from './pregnancy-assessment.ts';
import { pregnancyForms } from './pregnancy-forms.ts';
import { judgePregnancy } from './pregnancy-judgement.ts';
import { pregnancyCounts, pregnancyFlows, pregnancyMeasures } from './pregnancy-measures.ts';
import { pregnancySentences } from './pregnancy-sentences.ts';
import { SERVICE } from './pregnancy-sources.ts';

/** Day the third edition was issued. */
const START = plainDate('2017-02-28');

/** Pregnant women and mothers (孕产妇健康管理): from booking to six weeks after birth; every pregnancy for itself. */
export const pregnancy = defineProgramme({
  id: 'pregnancy',
  name: { zh: '孕产妇健康管理', en: 'Maternal care' },
  shortName: { zh: '孕产妇', en: 'Maternal' },
  source: SERVICE,
  reads: [],
  kinds: pregnancyForms,
  counts: pregnancyCounts,
  measures: pregnancyMeasures,
  flows: pregnancyFlows,
  parameters: [
    parameter('preg_checks_needed', ['系统管理的产前检查次数', 'Checks for complete care'], '次', START, 5, '孕产妇系统管理率口径：产前检查 5 次及以上 (from memory)'),
    parameter('preg_high_risk_from', ['高危起始分级（1绿 2黄 3橙 4红 5紫）', 'Grade from which a pregnancy is high risk (1 green to 5 purple)'], '级', START, 3, '国卫办妇幼发〔2017〕35号：橙色、红色、紫色纳入专案管理 (from memory)'),
    parameter('preg_42_latest_days', ['产后 42 天检查最迟日', 'Latest day of the 42-day check'], '天', START, 56, '产后 42～56 天：基层惯例，规范只写产后 42 天'),
  ],
  sentences: pregnancySentences,
  assess: assessPregnancy,
  judge: judgePregnancy,
  yearSteps: pregnancySteps,
});
