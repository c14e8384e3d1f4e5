import { registerMetrics as metricsOfProgramme, type MetricDefinition } from '@taizhang/indicators';
import { healthProgrammes } from '../programmes/health-programmes.ts';

/** Category under which the figures of a programme are listed. */
const CATEGORIES: Readonly<Record<string, string>> = {
  health_record: 'health_records', elderly: 'key_groups', tcm_elderly: 'key_groups', tcm_children: 'key_groups', hypertension: 'chronic_disease', diabetes: 'chronic_disease', copd: 'chronic_disease',
  severe_mental: 'mental_health', tuberculosis: 'infectious_disease', pregnancy: 'maternal_child', children: 'maternal_child', immunisation: 'immunisation', family_doctor: 'family_doctor',
};

/** Figures counted from the records of residents, programme by programme. */
export const registerMetrics: readonly MetricDefinition[] = healthProgrammes.flatMap((programme) => metricsOfProgramme(programme, CATEGORIES[programme.id] ?? 'family_planning', ['village-clinic']));
