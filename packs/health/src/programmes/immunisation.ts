import { defineProgramme } from '@taizhang/records';
import { assessImmunisation, childhoodDoses } from './immunisation-assessment.ts';
import { immunisationForms } from './immunisation-forms.ts';
import { judgeVaccination } from './immunisation-judgement.ts';
import { immunisationCounts, immunisationFlows, immunisationMeasures } from './immunisation-measures.ts';
import { immunisationSentences } from './immunisation-sentences.ts';
import { norm } from './norm-source.ts';

/** Immunisation (预防接种): the national schedule, its doses and what is missing. */
export const immunisation = defineProgramme({
  id: 'immunisation',
  name: { zh: '预防接种', en: 'Immunisation' },
  shortName: { zh: '接种', en: 'Vaccines' },
  source: norm('预防接种服务规范', 'memory'),
  reads: [],
  kinds: immunisationForms,
  counts: immunisationCounts,
  measures: immunisationMeasures,
  flows: immunisationFlows,
  parameters: [],
  sentences: immunisationSentences,
  assess: assessImmunisation,
  judge: judgeVaccination,
  yearSteps: childhoodDoses,
});
