import { metricId } from '@taizhang/indicators';
import type { MetricId } from '@taizhang/indicators';

/** The metrics the county's overview leads with, those compared township by township, and those drawn month by month. */
export const healthCockpit: { readonly headline: readonly MetricId[]; readonly heat: readonly MetricId[]; readonly trends: readonly MetricId[] } = {
  headline: [
    'ehr_rate', 'htn_standard_rate', 'dm_standard_rate', 'elder65_managed_rate', 'child06_managed_rate', 'imm_nip_rate',
    'maternal_systematic_rate', 'two_cancer', 'preconception_couples', 'notifiable_cases', 'outpatients', 'tele_diagnosis',
    'double_random', 'sup_review_rate', 'patrols', 'projects_spent_rate',
  ].map(metricId),
  heat: ['ehr_rate', 'htn_standard_rate', 'elder65_managed_rate', 'child06_managed_rate', 'imm_nip_rate', 'two_cancer', 'patrols'].map(metricId),
  trends: ['htn_standard_rate', 'elder65_managed_rate', 'two_cancer', 'outpatients'].map(metricId),
};
